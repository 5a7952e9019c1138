import { randomUUID } from 'node:crypto';
import { migrate, openService, type RunningService } from '@integras/service-kit';
import {
  type FixedClock,
  fixedClock,
  knowAccount,
  type TestBroker,
  type TestDatabase,
  preparedDatabase,
  type TestGrant,
  testIssuer,
  testNats,
} from '@integras/testing';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { pilotsService } from '../service.js';

/** The answer to a request, read. */
export interface Response {
  status: number;
  headers: Record<string, string | number | string[] | undefined>;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  text: string;
}

export interface Sending {
  headers?: Record<string, string>;
  body?: object | string | Buffer;
}

/** A person who sends requests. */
export interface Person {
  account: string;
  token: string;
  get(path: string, sending?: Sending): Promise<Response>;
  post(path: string, body?: object | string | Buffer, headers?: Record<string, string>): Promise<Response>;
  put(path: string, body: object, headers?: Record<string, string>): Promise<Response>;
}

/** The service on servers of its own, with a clock that stands still. */
export interface PilotsUnderTest {
  service: RunningService;
  database: TestDatabase;
  broker: TestBroker;
  clock: FixedClock;
  dataSource: DataSource;
  environment: Record<string, string>;
  /** With a grant of that role, a partner system. */
  person(...grants: TestGrant[]): Promise<Person>;
  close(): Promise<void>;
}

export const now = '2025-06-15T10:00:00.000Z';

export async function pilotsUnderTest(more: Record<string, string> = {}): Promise<PilotsUnderTest> {
  const [database, broker, issuer] = await Promise.all([
    preparedDatabase(['pilots'], ({ url }) => migrate(pilotsService, url)),
    testNats(),
    testIssuer(),
  ]);
  const clock = fixedClock(now);
  const environment = {
    PORT: '0',
    DATABASE_URL: database.url,
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    PSEUDONYM_KEY: 'a key of the tests, thirty-two characters long',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...more,
  };
  const service = await openService(pilotsService, environment, { clock });
  const server = service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const dataSource = service.app.get(DataSource);

  const send = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    token: string,
    { headers = {}, body }: Sending,
  ): Promise<Response> => {
    const answer = await server.inject({
      method,
      url,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { payload: body }),
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson ? answer.json() : undefined,
      text: answer.body,
    };
  };

  const person = async (...grants: TestGrant[]): Promise<Person> => {
    const subject = randomUUID();
    const kind = grants.some(({ role }) => role === 'partner_system') ? 'partner_system' : 'person';
    const account = await knowAccount(database.url, { issuer: issuer.url, subject, kind, grants });
    const token = await issuer.token(subject);
    return {
      account,
      token,
      get: (path, sending = {}) => send('GET', path, token, sending),
      post: (path, body, headers = {}) => send('POST', path, token, { headers, ...(body !== undefined && { body }) }),
      put: (path, body, headers = {}) => send('PUT', path, token, { headers, body }),
    };
  };

  const close = async () => {
    await service.stop();
    await Promise.all([issuer.stop(), broker.stop()]);
    await database.drop();
  };
  return { service, database, broker, clock, dataSource, environment, person, close };
}
