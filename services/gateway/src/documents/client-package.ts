import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { notFound } from '@integras/service-kit';
import type { FastifyInstance } from 'fastify';

/**
 * The client that fits this installation, for `npm install`: partners need no registry, and get none that is too new. The
 * address with a version holds that version or nothing, so that a lock file goes on meaning what it said.
 */
export function serveClientPackage(server: FastifyInstance, file: string | undefined): void {
  const found = (): string => {
    if (!file || !existsSync(file)) throw notFound();
    return file;
  };
  const version = versionIn(file ?? '');

  server.get('/api/client.json', async (_request, reply) => {
    const digest = createHash('sha512')
      .update(await readFile(found()))
      .digest('base64');
    const url = version === undefined ? '/api/client.tgz' : `/api/client-${version}.tgz`;
    return reply
      .header('cache-control', 'no-cache')
      .send({ name: '@integras/client', version, url, integrity: `sha512-${digest}` });
  });
  const addresses = ['/api/client.tgz', ...(version === undefined ? [] : [`/api/client-${version}.tgz`])];
  for (const address of addresses)
    server.get(address, (_request, reply) =>
      reply
        .type('application/gzip')
        .header('cache-control', 'no-cache')
        .header('content-disposition', `attachment; filename="${basename(found())}"`)
        .send(createReadStream(found())),
    );
}

/** As npm puts it into the name of a packed package. */
const versionIn = (file: string): string | undefined => /-(\d+\.\d+\.\d+[\w.+-]*)\.tgz$/.exec(file)?.[1];
