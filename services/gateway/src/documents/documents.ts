import { asyncApiDocument } from '@integras/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { serveDocsPage } from './docs-page.js';
import { OpenApi } from './open-api.js';

/** What the interface says of itself, for people and for programs. */
@Injectable()
export class Documents {
  constructor(private readonly openApi: OpenApi) {}

  register(server: FastifyInstance): void {
    server.get('/api/openapi.json', async (_request, reply) => reply.send(await this.openApi.document(server)));
    server.get('/api/asyncapi.json', (_request, reply) => reply.send(asyncApiDocument()));
    serveDocsPage(server);
  }
}
