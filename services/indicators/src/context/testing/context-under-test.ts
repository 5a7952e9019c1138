import { randomUUID } from 'node:crypto';
import { openService, type ServiceDefinition } from '@integras/service-kit';
import { knowAccount, testDatabase, type TestGrant, testIssuer, testNats } from '@integras/testing';
import { DataSource } from 'typeorm';
import { CreateContext1700000000400 } from '../../migrations/create-context.js';
import { ContextModule } from '../context.module.js';

export interface Answer {
  status: number;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

/** Someone with a token. */
export interface Member {
  get(path: string): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  /** Sends a file of CSV. */
  send(path: string, csv: string | Buffer | AsyncIterable<Buffer>, headers?: Record<string, string>): Promise<Answer>;
}

/** It needs nothing else of the service it is a part of. */
const contextAlone: ServiceDefinition = {
  service: 'indicators',
  module: ContextModule,
  migrations: [CreateContext1700000000400],
  api: { title: 'Context', description: 'Statistics about whole populations.' },
};

/** The context part of the service on servers of its own, asked over HTTP. */
export interface ContextUnderTest {
  dataSource: DataSource;
  member(...grants: TestGrant[]): Promise<Member>;
  close(): Promise<void>;
}

export const leadPartner: TestGrant = { role: 'lead_partner', scope: 'project', scopeId: randomUUID() };
export const evaluator: TestGrant = { role: 'evaluator', scope: 'project', scopeId: randomUUID() };

export async function contextUnderTest(): Promise<ContextUnderTest> {
  const [database, broker, issuer] = await Promise.all([testDatabase('indicators'), testNats(), testIssuer()]);
  const service = await openService(contextAlone, {
    PORT: '0',
    DATABASE_URL: database.url,
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  });

  const member = async (...grants: TestGrant[]): Promise<Member> => {
    const subject = randomUUID();
    await knowAccount(database.url, { issuer: issuer.url, subject, grants });
    const authorization = `Bearer ${await issuer.token(subject)}`;
    const ask = async (method: string, path: string, type?: string, body?: unknown, headers: object = {}) => {
      const answer = await fetch(`${service.url}${path}`, {
        method,
        headers: { authorization, ...(type !== undefined && { 'content-type': type }), ...headers },
        ...(body !== undefined && { body: body as NonNullable<RequestInit['body']>, duplex: 'half' }),
      });
      return { status: answer.status, body: await answer.json() };
    };
    return {
      get: (path) => ask('GET', path),
      put: (path, body) => ask('PUT', path, 'application/json', JSON.stringify(body)),
      send: (path, csv, headers) => ask('POST', path, 'text/csv', csv, headers),
    };
  };

  return {
    dataSource: service.app.get(DataSource),
    member,
    close: async () => {
      await service.stop();
      await Promise.all([issuer.stop(), broker.stop()]);
      await database.drop();
    },
  };
}
