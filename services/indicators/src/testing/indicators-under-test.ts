import { randomUUID } from 'node:crypto';
import {
  describe as describeEvent,
  type Figure,
  type JournalKind,
  type LiveFigures,
  liveFigureSubject,
  type OwningService,
  streamOf,
} from '@integras/contracts';
import { type Clock, Ledger, messagingMigrations, MessagingModule, type NewFact } from '@integras/messaging';
import { migrate, openService, type RunningService } from '@integras/service-kit';
import {
  knowAccount,
  type TestBroker,
  type TestDatabase,
  preparedDatabase,
  type TestGrant,
  testIssuer,
  testNats,
  until,
} from '@integras/testing';
import { connect } from '@nats-io/transport-node';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { indicatorsService } from '../service.js';

export interface Answer {
  status: number;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

/** Someone with a token: reads an address, or posts a body to it. */
export type Reader = (path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;

/** A fact and the journal it belongs in. */
export type Said = NewFact & { journal: { kind: JournalKind; id: string } };

/** The service beside ledgers that speak as the services would that it hears, on servers of their own. */
export interface IndicatorsUnderTest {
  database: TestDatabase;
  broker: TestBroker;
  /** The service's own database. */
  dataSource: DataSource;
  /** The database of the ledger of pilots. */
  ledgerSource: DataSource;
  service(): RunningService;
  environment: Record<string, string>;
  /** What the service tells of itself. */
  metrics(): Promise<string>;
  /** States the facts, in order, and waits until they are counted. */
  say(...facts: Said[]): Promise<void>;
  /** As `say`, without the wait. */
  commit(...facts: Said[]): Promise<void>;
  /** What is stated from now on was recorded at this instant; the ledgers' clock stands still there. */
  recordAt(instant: Date): void;
  /** Waits until everything stated is counted. */
  counted(): Promise<void>;
  reader(...grants: TestGrant[]): Promise<Reader>;
  /** What was sent live since the last call. */
  live(): Figure[];
  /** Another process of the service, on the same servers. */
  replica(): Promise<RunningService>;
  stopService(): Promise<void>;
  startService(): Promise<void>;
  close(): Promise<void>;
}

export async function indicatorsUnderTest(): Promise<IndicatorsUnderTest> {
  const [database, broker, issuer] = await Promise.all([
    preparedDatabase(['pilots', 'indicators', 'trainings', 'knowledge'], (its) =>
      migrate(indicatorsService, its.urlOf('indicators')),
    ),
    testNats(),
    testIssuer(),
  ]);
  const environment = {
    PORT: '0',
    DATABASE_URL: database.urlOf('indicators'),
    FIGURE_SEAL_KEY: 'a key of the tests, thirty-two characters long',
    RECONCILER_URL: database.urlOf('reconciler'),
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  };
  let recordedAt: Date | undefined;
  const clock = { now: () => recordedAt ?? new Date() };
  // Opened when somebody speaks there first: most tests need those of pilots only.
  const ledgers = new Map<OwningService, ReturnType<typeof openLedger>>();
  const ledgerOf = (owner: OwningService) => {
    const known = ledgers.get(owner) ?? openLedger(owner, database.urlOf(owner), broker.url, clock);
    ledgers.set(owner, known);
    return known;
  };
  const ledgerSource = (await ledgerOf('pilots')).get(DataSource);
  let service = await openService(indicatorsService, environment);
  const source = () => service.app.get(DataSource);

  const watcher = await connect({ servers: broker.url });
  const seen: Figure[] = [];
  watcher.subscribe(liveFigureSubject, {
    callback: (_, message) => {
      seen.push(...message.json<LiveFigures>().figures);
    },
  });
  await watcher.flush();

  const commit = async (...facts: Said[]): Promise<void> => {
    const owners = [...new Set(facts.map(({ event }) => describeEvent(event).service))];
    const opened = new Map(await Promise.all(owners.map(async (owner) => [owner, await ledgerOf(owner)] as const)));
    const commands = facts.map(({ journal, ...fact }) =>
      opened
        .get(describeEvent(fact.event).service)!
        .get(Ledger)
        .commit({ journal, reads: [], decide: () => ({ facts: [fact], result: null }) }),
    );
    await Promise.all(commands);
  };
  const counted = async (): Promise<void> => {
    for (const [owner, opening] of ledgers) {
      const ledger = (await opening).get(DataSource);
      const [{ count }] = (await ledger.query('select count(*)::int as count from ledger')) as [{ count: number }];
      const reached = async () => {
        const rows: { sequence: string }[] = await source().query('select sequence from checkpoint where stream = $1', [
          streamOf(owner),
        ]);
        return Number(rows[0]?.sequence ?? 0);
      };
      await until(reached, (sequence) => sequence === count);
    }
  };

  return {
    database,
    broker,
    get dataSource() {
      return source();
    },
    ledgerSource,
    service: () => service,
    environment,
    metrics: async () => (await fetch(`${service.url}/metrics`)).text(),
    commit,
    recordAt: (instant) => {
      recordedAt = instant;
    },
    counted,
    say: async (...facts) => {
      await commit(...facts);
      await counted();
    },
    reader: async (...grants) => {
      const subject = randomUUID();
      await knowAccount(database.urlOf('indicators'), { issuer: issuer.url, subject, grants });
      const authorization = `Bearer ${await issuer.token(subject)}`;
      return async (path, body, headers = {}) => {
        const server = service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
        const asked = body ? ({ method: 'POST', payload: body } as const) : ({ method: 'GET' } as const);
        const answer = await server.inject({ ...asked, url: path, headers: { authorization, ...headers } });
        return {
          status: answer.statusCode,
          body: isJson(answer.headers['content-type']) ? (JSON.parse(answer.body) as unknown) : answer.body,
        };
      };
    },
    live: () => seen.splice(0),
    replica: () => openService(indicatorsService, environment),
    stopService: () => service.stop(),
    startService: async () => {
      service = await openService(indicatorsService, environment);
    },
    close: async () => {
      await service.stop();
      for (const ledger of ledgers.values()) await (await ledger).close();
      await watcher.close();
      await issuer.stop();
      await broker.stop();
      await database.drop();
    },
  };
}

/** A ledger with its relay and nothing else. */
async function openLedger(owner: OwningService, url: string, natsUrl: string, clock: Clock) {
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
      MessagingModule.forService({ owner, name: 'test-ledger', natsUrl, registry: new Registry(), clock }),
    ],
  };
  return NestFactory.createApplicationContext(module, { logger: false });
}

const isJson = (type: unknown): boolean => String(type).includes('json');
