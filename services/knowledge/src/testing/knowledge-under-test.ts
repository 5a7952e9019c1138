import { randomUUID } from 'node:crypto';
import { messagingMigrations, MessagingModule, Ledger, type NewFact } from '@integras/messaging';
import {
  KnownPartner,
  KnownPilot,
  KnownProject,
  KnownTerritory,
  openService,
  type RunningService,
} from '@integras/service-kit';
import {
  type FixedClock,
  fixedClock,
  knowAccount,
  type TestDatabase,
  testDatabase,
  type TestGrant,
  testIssuer,
  testNats,
  until,
} from '@integras/testing';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { CompactSign } from 'jose';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { knowledge } from '../knowledge.js';

/** The answer to a request, read. */
export interface Response {
  status: number;
  headers: Record<string, string | number | string[] | undefined>;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  text: string;
}

type Send = (path: string, body?: object, headers?: Record<string, string>) => Promise<Response>;

/** Somebody who sends requests. */
export interface Person {
  account: string;
  get: Send;
  post: Send;
  put: Send;
}

/** A project with a territory in Bologna, a partner and a pilot. */
export interface Partnership {
  project: string;
  territory: string;
  pilot: string;
  lead: Person;
  author: Person;
}

export const now = '2025-06-15T10:00:00.000Z';
const sealKey = 'a key of the tests, thirty-two characters long';

/** The service on servers of its own, with a clock that stands still, beside a ledger that speaks as `indicators`. */
export interface KnowledgeUnderTest {
  service: RunningService;
  database: TestDatabase;
  clock: FixedClock;
  dataSource: DataSource;
  nobody: Person;
  person(...grants: TestGrant[]): Promise<Person>;
  partnership(): Promise<Partnership>;
  /** A figure as the indicators service seals it. */
  seal(figure: object): Promise<string>;
  /** States what the indicators service tells, and waits until it is heard. */
  say(...facts: NewFact[]): Promise<void>;
  close(): Promise<void>;
}

export async function knowledgeUnderTest(): Promise<KnowledgeUnderTest> {
  const [database, broker, issuer] = await Promise.all([
    testDatabase('knowledge', 'indicators'),
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
    FIGURE_SEAL_KEY: sealKey,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  };
  const indicators = await openLedger(database.urlOf('indicators'), broker.url, clock);
  const service = await openService(knowledge, environment, { clock });
  const server = service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const dataSource = service.app.get(DataSource);

  const sender = (method: 'GET' | 'POST' | 'PUT', token?: string): Send => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return async (url, body, headers = {}) => {
      const payload = body === undefined ? {} : { payload: body };
      const answer = await server.inject({ method, url, headers: { ...authorization, ...headers }, ...payload });
      const isJson = /json/.test(String(answer.headers['content-type']));
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: isJson ? answer.json() : undefined,
        text: answer.body,
      };
    };
  };
  const sending = (account: string, token?: string): Person => ({
    account,
    get: sender('GET', token),
    post: sender('POST', token),
    put: sender('PUT', token),
  });

  const person = async (...grants: TestGrant[]): Promise<Person> => {
    const subject = randomUUID();
    const account = await knowAccount(database.url, { issuer: issuer.url, subject, grants });
    return sending(account, await issuer.token(subject));
  };

  const partnership = async (): Promise<Partnership> => {
    const [project, territory, pilot, partner] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const code = `P-${project.slice(0, 8).toUpperCase()}`;
    const { manager } = dataSource;
    await manager.insert(KnownProject, {
      id: project,
      code,
      name: 'Paths to autonomy',
      startsOn: '2024-04-01',
      endsOn: '2027-03-31',
      currency: 'EUR',
    });
    const place = { country: 'IT', nuts: 'ITH55', timeZone: 'Europe/Rome' };
    await manager.insert(KnownTerritory, { id: territory, project, code: 'IT-BOLOGNA', name: 'Bologna', ...place });
    await manager.insert(KnownPartner, {
      id: partner,
      project,
      code: 'ASP',
      name: 'ASP Bologna',
      kind: 'public_body',
      country: 'IT',
      lead: true,
    });
    await manager.insert(KnownPilot, {
      id: pilot,
      project,
      code: 'IT-FLATS',
      title: 'Shared flats with peer mentors',
      country: 'IT',
      territory,
      partner,
      state: 'running',
    });
    const [lead, author] = await Promise.all([
      person({ role: 'lead_partner', scope: 'project', scopeId: project }),
      person({ role: 'policy_author', scope: 'project', scopeId: project }),
    ]);
    return { project, territory, pilot, lead, author };
  };

  return {
    service,
    database,
    clock,
    dataSource,
    nobody: sending(''),
    person,
    partnership,
    seal: (figure) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(figure)))
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(sealKey)),
    say: async (...facts) => {
      for (const fact of facts) {
        const journal = { kind: 'indicator', id: fact.entity } as const;
        await indicators.get(Ledger).commit({ journal, reads: [], decide: () => ({ facts: [fact], result: null }) });
      }
      const [{ count }] = await indicators.get(DataSource).query('select count(*)::int as count from ledger');
      const heard = async () => {
        const rows: { sequence: string }[] = await dataSource.query(
          `select sequence from checkpoint where stream = 'integras-indicators'`,
        );
        return Number(rows[0]?.sequence ?? 0);
      };
      await until(heard, (sequence) => sequence === count);
    },
    close: async () => {
      await service.stop();
      await indicators.close();
      await Promise.all([issuer.stop(), broker.stop()]);
      await database.drop();
    },
  };
}

/** A ledger with its relay and nothing else. */
async function openLedger(url: string, natsUrl: string, clock: FixedClock) {
  class LedgerModule {}
  const module = {
    module: LedgerModule,
    imports: [
      TypeOrmModule.forRoot({
        type: 'postgres',
        url,
        migrations: messagingMigrations,
        migrationsRun: true,
        installExtensions: false,
        retryAttempts: 0,
      }),
      MessagingModule.forService({
        owner: 'indicators',
        name: 'test-ledger',
        natsUrl,
        registry: new Registry(),
        clock,
      }),
    ],
  };
  return NestFactory.createApplicationContext(module, { logger: false });
}
