import { type JetStreamStrategy, NATS } from '@integras/messaging';
import type { INestApplicationContext } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { Stopping } from '../start/stopping.js';

type Check = () => Promise<boolean> | boolean;
const patience = 2_000;

/** `/health/live`: the process answers. `/health/ready`: it can do its work, with a line for each part it needs. */
export function serveHealth(server: FastifyInstance, checks: Record<string, Check>): void {
  server.get('/health/live', (_request, reply) => reply.send({ status: 'up' }));
  server.get('/health/ready', async (_request, reply) => {
    const entries = await Promise.all(
      Object.entries(checks).map(async ([part, check]) => [part, (await passes(check)) ? 'up' : 'down'] as const),
    );
    const up = entries.every(([, state]) => state === 'up');
    return reply
      .code(up ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: up ? 'up' : 'down', parts: Object.fromEntries(entries) });
  });
}

/** A part that does not answer in time is down, however long it takes to say so. */
async function passes(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, patience, false)));
  try {
    return await Promise.race([Promise.resolve().then(check), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

export function checksOf(
  app: INestApplicationContext,
  projections: JetStreamStrategy | undefined,
): Record<string, Check> {
  const database = app.get(DataSource);
  const nats = app.get<NatsConnection>(NATS);
  const stopping = app.get(Stopping);
  return {
    process: () => !stopping.signal.aborted,
    database: async () => (await database.query('select 1')) !== undefined,
    // Answered by the server, so that a connection that only looks open does not pass.
    nats: async () => nats.rtt().then(() => true),
    ...(projections && { projections: () => projections.isFollowing }),
  };
}
