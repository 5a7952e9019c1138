import { Callers } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OpenConnections } from './open-connections.js';
import { keyOf } from './viewer.js';

/** Whoever asks for the facts of a subscription and waits until there are some holds a place, as an open stream does. */
@Injectable()
export class WaitingReaders {
  constructor(
    private readonly connections: OpenConnections,
    private readonly callers: Callers,
  ) {}

  register(server: FastifyInstance): void {
    server.addHook('preHandler', async (request, reply) => {
      const token = request.headers.authorization?.replace(/^bearer /i, '');
      if (token === undefined || !isWaiting(request)) return;
      // Whoever proves nothing is told so by the service, and waits for nothing.
      const caller = await Promise.resolve()
        .then(() => this.callers.known(token) ?? this.callers.identify(token))
        .catch(() => undefined);
      // Whoever has gone while it was looked for who they are says so no more.
      if (!caller || reply.raw.destroyed) return;
      reply.raw.once('close', this.connections.admit('events', keyOf(caller)));
    });
  }
}

/** Nothing else of notifications is waited for: the path may be written in many ways, the parameter in one. */
function isWaiting({ routeOptions, query }: FastifyRequest): boolean {
  const { wait = '0' } = query as { wait?: unknown };
  return routeOptions.url?.startsWith('/api/notifications/') === true && wait !== '0';
}
