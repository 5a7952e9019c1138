import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import {
  type TestBroker,
  type TestDatabase,
  type TestIssuer,
  testDatabase,
  testIssuer,
  testNats,
} from '@integras/testing';
import type { Type } from '@nestjs/common';
import type { ServiceDefinition } from '../start/definition.js';
import { openService, type RunningService } from '../start/open-service.js';

/** The servers around a service, and what its environment says of them. */
export interface Surroundings {
  database: TestDatabase;
  broker: TestBroker;
  issuer: TestIssuer;
  environment: Record<string, string>;
  close(): Promise<void>;
}

export async function surroundings(service: string): Promise<Surroundings> {
  const [database, broker, issuer] = await Promise.all([testDatabase(service), testNats(), testIssuer()]);
  return {
    database,
    broker,
    issuer,
    environment: {
      PORT: '0',
      DATABASE_URL: database.url,
      NATS_URL: broker.url,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: issuer.audience,
      LOG_LEVEL: 'silent',
    },
    close: async () => {
      await Promise.all([issuer.stop(), broker.stop()]);
      await database.drop();
    },
  };
}

export function definitionOf(module: Type, more: Partial<ServiceDefinition> = {}): ServiceDefinition {
  return { service: 'access', module, api: { title: 'Trial', description: 'A service of the tests.' }, ...more };
}

export function open(
  module: Type,
  around: Surroundings,
  more: Partial<ServiceDefinition> = {},
): Promise<RunningService> {
  return openService(definitionOf(module, more), around.environment);
}

export const serverOf = ({ app }: RunningService): FastifyInstance => app.getHttpAdapter().getInstance();

/** A port that is taken until `free` is called. */
export async function takenPort(): Promise<{ port: number; free(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return { port: address.port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}
