import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { notFound, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type GatewaySettings } from '../gateway.settings.js';
import { securityOf } from './security.js';

const year = 31_536_000;

/** Serves the built console: its files, and its front page for every address that only the console knows. */
@Injectable()
export class Console {
  private readonly logger = new Logger('console');

  constructor(@Inject(SETTINGS) private readonly settings: GatewaySettings) {}

  register(server: FastifyInstance): void {
    const root = resolve(this.settings.CONSOLE_DIR ?? '');
    if (!this.settings.CONSOLE_DIR || !existsSync(join(root, 'index.html'))) {
      this.logger.warn('there is no console to serve: CONSOLE_DIR names no folder with an index.html');
      return;
    }
    void server.register(async (scope) => {
      await scope.register(fastifyHelmet, securityOf(this.settings));
      await scope.register(fastifyStatic, {
        root,
        serve: false,
        index: false,
        dotfiles: 'ignore',
        // The build has put smaller forms beside the larger files.
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, file) => void reply.header('cache-control', cachingOf(root, file)),
      });
      scope.get('/*', (request, reply) => {
        const { pathname } = new URL(request.url, this.settings.PUBLIC_URL);
        const page = isPage(request);
        const path = page ? '/index.html' : pathname;
        if (!page && isOurs(pathname)) throw notFound();
        return reply.sendFile(path);
      });
    });
  }
}

/** Built files carry a digest of their content in their name; all others may change under the same name. */
const cachingOf = (root: string, file: string): string =>
  file.startsWith(join(root, 'assets') + sep) ? `public, max-age=${year}, immutable` : 'no-cache';

const isOurs = (path: string): boolean => /^\/(api|auth)(\/|$)/.test(path);

/**
 * A person following a link to an address that only the console knows. A part that is not there is no page: whoever
 * asks for it gets a plain 404.
 */
function isPage({ url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0]!;
  // A personal link may have a dot too, and a long secret behind it.
  const isPart = /\.[a-z0-9]{1,12}$/i.test(path) || path.startsWith('/assets/');
  return path === '/' || (!isOurs(path) && !isPart && (headers.accept ?? '').includes('text/html'));
}
