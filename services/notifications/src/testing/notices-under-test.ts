import { randomUUID } from 'node:crypto';
import {
  describe as describeEvent,
  type EventClass,
  type JournalKind,
  type OwningService,
  PilotPlanned,
  ProjectOpened,
  streamOf,
  TerritoryAdded,
} from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import { openService, type RunningService } from '@integras/service-kit';
import {
  type FixedClock,
  fixedClock,
  knowAccount,
  type TestDatabase,
  type TestGrant,
  testIssuer,
  testNats,
  type TestSmtp,
  testSmtp,
  until,
} from '@integras/testing';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { Rounds } from '../deliveries/rounds.js';
import { notifications } from '../notifications.js';
import { databaseBeside, speaker } from './speaker.js';

export interface Answer {
  status: number;
  etag: string | undefined;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

type Send = (path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;

/** A person who sends requests. */
export interface Person {
  account: string;
  get: Send;
  post: Send;
  put: Send;
  /** Sets preferences over what stands, and confirms the address if there is one. */
  prefer(changes: object): Promise<void>;
  /** English texts of the inbox, the newest first. */
  inbox(): Promise<string[]>;
}

/** A fact, as whoever owns its event states it. */
export interface Saying<D extends object = object> {
  event: EventClass<D>;
  data: D;
  /** What it is about; any unless said. */
  entity?: string;
  pilot?: string;
  /** The project, when it is about no pilot. */
  project?: string;
  /** The account that reports it. */
  actor?: string;
}

/** The service beside ledgers that speak as its neighbours would, on servers of their own. */
export interface NoticesUnderTest {
  service: RunningService;
  database: TestDatabase;
  dataSource: DataSource;
  clock: FixedClock;
  smtp: TestSmtp;
  environment: Record<string, string>;
  /** States the facts, in order, and waits until the service has applied them. */
  say(...facts: Saying[]): Promise<void>;
  /** Moves the clock on by seconds and lets the service do what is due. */
  pass(seconds?: number): Promise<void>;
  /** Sets the clock and lets the service do what is due. */
  at(instant: string): Promise<void>;
  person(...grants: TestGrant[]): Promise<Person>;
  /** A pilot in a country, in a project of its own. */
  pilot(country?: string, timeZone?: string): Promise<{ id: string; project: string; grant: TestGrant }>;
  anonymous(method: 'GET' | 'POST', path: string, headers?: Record<string, string>, payload?: string): Promise<Answer>;
  close(): Promise<void>;
}

export const now = '2025-06-15T10:00:00.000Z';

export async function noticesUnderTest(more: Record<string, string> = {}): Promise<NoticesUnderTest> {
  const neighbours: readonly OwningService[] = ['pilots', 'indicators', 'knowledge', 'trainings'];
  const [database, broker, issuer, smtp] = await Promise.all([
    databaseBeside(...neighbours),
    testNats(),
    testIssuer(),
    testSmtp(),
  ]);
  const clock = fixedClock(now);
  const environment = {
    PORT: '0',
    DATABASE_URL: database.url,
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    PUBLIC_URL: 'https://integras.example',
    SMTP_URL: smtp.url,
    SUBSCRIPTION_KEY: 'a key of the tests, thirty-two characters long',
    MAIL_FROM: 'INTEGRAS <integras@example.org>',
    ...more,
  };
  const speakers = await Promise.all(
    neighbours.map((name) =>
      openService(speaker(name), { ...environment, DATABASE_URL: database.urlOf(name) }, { clock }),
    ),
  );
  const service = await openService(notifications, environment, { clock });
  const server = service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const dataSource = service.app.get(DataSource);

  const say = async (...facts: Saying[]): Promise<void> => {
    for (const { event, data, entity = randomUUID(), pilot, project, actor } of facts) {
      const { service: owner, journal } = describeEvent(event);
      // What is told of subscriptions is this service's own to say.
      const speaker = owner === 'notifications' ? service : speakers[neighbours.indexOf(owner)]!;
      const id = journalOf(journal, entity, pilot);
      await speaker.app.get(Ledger).commit({
        journal: { kind: journal, id },
        reads: [],
        decide: (_rows, at) => ({
          facts: [
            { event, data, entity, time: at.now.toISOString(), ...(pilot && { pilot }), ...(project && { project }) },
          ],
          result: null,
        }),
        ...(actor && { actor }),
      });
    }
    await until(
      () =>
        Promise.all([
          isApplied('notifications', service, dataSource),
          ...speakers.map((speaker, i) => isApplied(neighbours[i]!, speaker, dataSource)),
        ]),
      (applied) => applied.every(Boolean),
    );
  };

  const pass = async (seconds = 3) => {
    clock.advance(seconds * 1_000);
    await rounds();
  };
  // What one round puts aside, as news of a failing address, the next one tells.
  const rounds = async () => {
    await service.app.get(Rounds).once();
    await service.app.get(Rounds).once();
  };

  const send = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    headers: Record<string, string>,
    payload?: object | string,
  ): Promise<Answer> => {
    const answer = await server.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    const isJson = String(answer.headers['content-type']).includes('json');
    const etag = answer.headers.etag;
    return { status: answer.statusCode, etag: etag?.toString(), body: isJson ? answer.json() : answer.headers };
  };

  const person = async (...grants: TestGrant[]): Promise<Person> => {
    const subject = randomUUID();
    const account = await knowAccount(database.url, { issuer: issuer.url, subject, grants });
    const authorization = `Bearer ${await issuer.token(subject)}`;
    const by =
      (method: 'GET' | 'POST' | 'PUT'): Send =>
      (path, body, headers = {}) =>
        send(method, path, { authorization, ...headers }, body);
    const [get, post, put] = [by('GET'), by('POST'), by('PUT')];
    return {
      account,
      get,
      post,
      put,
      prefer: async (changes) => {
        const { body, etag } = await get('/v1/preferences');
        const { emailState: _state, mailIsConfigured: _mail, webhook: _webhook, version: _version, ...settable } = body;
        const set = await put('/v1/preferences', { ...settable, ...changes }, { 'if-match': etag! });
        if (set.status !== 200) throw new Error(`refused: ${JSON.stringify(set.body)}`);
        await dataSource.query(
          `update preference set email_state = 'confirmed', confirm_at = null
            where account = $1 and email_state = 'unconfirmed'`,
          [account],
        );
      },
      inbox: async () => {
        const { body } = await get('/v1/inbox');
        return body.items.map(({ text }: { text: { en: string } }) => text.en);
      },
    };
  };

  return {
    service,
    database,
    dataSource,
    clock,
    smtp,
    environment,
    say,
    pass,
    at: async (instant) => {
      clock.set(instant);
      await rounds();
    },
    person,
    pilot: async (country = 'IT', timeZone = 'Europe/Rome') => {
      const [id, project, territory] = [randomUUID(), randomUUID(), randomUUID()];
      const opened = { ...describeEvent(ProjectOpened).example, project };
      const added = { ...describeEvent(TerritoryAdded).example, territory, project, country, timeZone };
      const { example } = describeEvent(PilotPlanned);
      const description = { ...example.description, country, territory, title: 'Mentoring' };
      await say(
        { event: ProjectOpened, data: opened, entity: project },
        { event: TerritoryAdded, data: added, entity: project },
        { event: PilotPlanned, data: { pilot: id, project, description }, entity: id, pilot: id },
      );
      return { id, project, grant: { role: 'pilot_manager', scope: 'pilot', scopeId: id } };
    },
    anonymous: (method, path, headers = {}, payload) => send(method, path, headers, payload),
    close: async () => {
      await service.stop();
      await Promise.all(speakers.map((speaker) => speaker.stop()));
      await Promise.all([issuer.stop(), broker.stop(), smtp.stop()]);
      await database.drop();
    },
  };
}

/** A pilot's journal is the pilot's; in any other a test's facts follow what they are about. */
const journalOf = (kind: JournalKind, entity: string, pilot: string | undefined): string =>
  kind === 'pilot' && pilot ? pilot : entity;

/** Whether the service has applied all that a neighbour has stated. */
async function isApplied(owner: OwningService, speaker: RunningService, dataSource: DataSource): Promise<boolean> {
  const [{ count }] = (await speaker.app.get(DataSource).query('select count(*)::int as count from ledger')) as [
    { count: number },
  ];
  const rows: { sequence: string }[] = await dataSource.query('select sequence from checkpoint where stream = $1', [
    streamOf(owner),
  ]);
  return Number(rows[0]?.sequence ?? 0) === count;
}
