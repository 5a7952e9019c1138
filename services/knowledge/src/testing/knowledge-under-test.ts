import { randomUUID } from 'node:crypto';
import { describe, PartnerJoined, PilotPlanned, ProjectOpened, streamOf, TerritoryAdded } from '@integras/contracts';
import { type Journal, messagingMigrations, MessagingModule, Ledger, type NewFact } from '@integras/messaging';
import { migrate, openService, type RunningService } from '@integras/service-kit';
import {
  type FixedClock,
  fixedClock,
  knowAccount,
  type TestDatabase,
  preparedDatabase,
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
  bytes: Buffer;
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

const speakers = ['pilots', 'indicators'] as const;
type Speaker = (typeof speakers)[number];

/** A fact of another service's journal. */
export type Said = NewFact & { journal: Journal };

/** The service on servers of its own, with a clock that stands still, beside ledgers that speak as others do. */
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
  /** States what other services tell, and waits until it is heard. */
  say(...facts: Said[]): Promise<void>;
  close(): Promise<void>;
}

export async function knowledgeUnderTest(settings: Record<string, string> = {}): Promise<KnowledgeUnderTest> {
  const [database, broker, issuer] = await Promise.all([
    preparedDatabase(['knowledge', ...speakers], ({ url }) => migrate(knowledge, url)),
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
    ...settings,
  };
  const pilots = await openLedger('pilots', database.urlOf('pilots'), broker.url, clock);
  const indicators = await openLedger('indicators', database.urlOf('indicators'), broker.url, clock);
  const ledgers = { pilots, indicators };
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
        bytes: answer.rawPayload,
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

  const say = async (...facts: Said[]): Promise<void> => {
    for (const { journal, ...fact } of facts) {
      const ledger = ledgers[describe(fact.event).service as Speaker];
      await ledger.get(Ledger).commit({ journal, reads: [], decide: () => ({ facts: [fact], result: null }) });
    }
    for (const speaker of speakers) {
      const [{ count }] = await ledgers[speaker].get(DataSource).query('select count(*)::int as count from ledger');
      const heard = async () => {
        const rows: { sequence: string }[] = await dataSource.query(
          'select sequence from checkpoint where stream = $1',
          [streamOf(speaker)],
        );
        return Number(rows[0]?.sequence ?? 0);
      };
      await until(heard, (sequence) => sequence === count);
    }
  };

  const partnership = async (): Promise<Partnership> => {
    const [project, territory, pilot, partner] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const code = `P-${project.slice(0, 8).toUpperCase()}`;
    const place = { country: 'IT', nuts: 'ITH55', timeZone: 'Europe/Rome' };
    const ofProject = { journal: { kind: 'project' as const, id: project }, time: now, project };
    const description = { ...describe(PilotPlanned).example.description, territory, partner, country: 'IT' };
    await say(
      {
        ...ofProject,
        event: ProjectOpened,
        entity: project,
        data: {
          project,
          code,
          name: 'Paths to autonomy',
          startsOn: '2024-04-01',
          endsOn: '2027-03-31',
          currency: 'EUR',
        },
      },
      {
        ...ofProject,
        event: TerritoryAdded,
        entity: territory,
        data: { territory, project, code: 'IT-BOLOGNA', name: 'Bologna', ...place },
      },
      {
        ...ofProject,
        event: PartnerJoined,
        entity: partner,
        data: { partner, project, code: 'ASP', name: 'ASP Bologna', kind: 'public_body', country: 'IT', lead: true },
      },
      {
        journal: { kind: 'pilot', id: pilot },
        event: PilotPlanned,
        entity: pilot,
        time: now,
        pilot,
        data: { pilot, project, description },
      },
    );
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
    say,
    close: async () => {
      await service.stop();
      await Promise.all(Object.values(ledgers).map((ledger) => ledger.close()));
      await Promise.all([issuer.stop(), broker.stop()]);
      await database.drop();
    },
  };
}

/** A ledger with its relay and nothing else. */
async function openLedger(owner: Speaker, url: string, natsUrl: string, clock: FixedClock) {
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
        owner,
        name: `test-${owner}`,
        natsUrl,
        registry: new Registry(),
        clock,
      }),
    ],
  };
  return NestFactory.createApplicationContext(module, { logger: false });
}
