import { asyncApiDocument } from '@integras/contracts';
import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { type GatewaySettings } from '../gateway.settings.js';
import { serveClientPackage } from './client-package.js';
import { serveDocsPage } from './docs-page.js';
import { OpenApi } from './open-api.js';

/** What the interface says of itself, for people and for programs. */
@Injectable()
export class Documents {
  constructor(
    private readonly openApi: OpenApi,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  register(server: FastifyInstance): void {
    server.get('/api/openapi.json', async (_request, reply) => reply.send(await this.openApi.document(server)));
    server.get('/api/asyncapi.json', (_request, reply) => reply.send(asyncApiDocument()));
    serveDocsPage(server);
    serveClientPackage(server, this.settings.CLIENT_PACKAGE);
  }
}
