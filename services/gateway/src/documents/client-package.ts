import { createReadStream, existsSync } from 'node:fs';
import { notFound } from '@integras/service-kit';
import type { FastifyInstance } from 'fastify';

/** The client that fits this installation, for `npm install`: partners need no registry, and get none that is too new. */
export function serveClientPackage(server: FastifyInstance, file: string | undefined): void {
  server.get('/api/client.tgz', (_request, reply) => {
    if (!file || !existsSync(file)) throw notFound();
    return reply.type('application/gzip').header('cache-control', 'no-cache').send(createReadStream(file));
  });
}
