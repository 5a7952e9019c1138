import {
  describe as describeEvent,
  type DisclosureLevel,
  type EventClass,
  ParticipantErased,
  PartnerDisclosureAgreed,
  PartnerDisclosureEnded,
  PilotPlanned,
} from '@integras/contracts';
import { Ledger, type NewFact } from '@integras/messaging';
import { KnownPilot, openService, type RunningService } from '@integras/service-kit';
import {
  fixedClock,
  type FixedClock,
  knowAccount,
  type TestGrant,
  testIssuer,
  type TestBroker,
  testNats,
  until,
} from '@integras/testing';
import { createAccount } from '@nats-io/nkeys';
import { DataSource } from 'typeorm';
import { randomBytes, randomUUID } from 'node:crypto';
import { notifications } from '../notifications.js';
import { databaseBeside, speaker } from './speaker.js';

/** Somebody with a token. */
export type Sender = <T = Record<string, unknown>>(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<{ status: number; body: T }>;

/** The notifications service on real servers, and beside it a pilots and an access service that only state facts. */
export interface NotificationsUnderTest {
  service(): RunningService;
  /** What the service was told. */
  environment: Record<string, string>;
  clock: FixedClock;
  /** Plans a pilot of the project, and waits until the service knows it. @returns its id */
  pilot(project: string, country?: string): Promise<string>;
  /** States a fact of a pilot. */
  say<D extends object>(pilot: string, event: EventClass<D>, data: D, country?: string): Promise<void>;
  /** States a fact about a participant of a pilot. */
  tell<D extends object>(pilot: string, event: EventClass<D>, data: D, entity: string): Promise<void>;
  /** Agrees how much a partner system is told of a pilot's participants; done when it is in effect. @returns its id */
  agree(account: string, pilot: string, level: DisclosureLevel): Promise<string>;
  /** Ends what was agreed; done when it is in effect. */
  endAgreement(id: string, account: string, pilot: string): Promise<void>;
  /** Says that a participant of a pilot was erased. */
  erase(pilot: string, participant: string): Promise<void>;
  sender(
    kind: 'person' | 'partner_system',
    ...grants: TestGrant[]
  ): Promise<Sender & { account: string; token: string; newToken: (secondsLeft: number) => Promise<string> }>;
  /** Takes every grant of an account back. */
  revoke(account: string): Promise<void>;
  /** What the service's tables hold. */
  rows<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  broker: TestBroker;
  /** Ends the service and starts it again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Who may come into the broker of a test, and what the service has to know of it. */
export function partnersOverNats() {
  const signer = createAccount();
  const [servicesPassword, partnersPassword] = [newPassword(), newPassword()];
  return {
    accounts: { servicesPassword, partnersPassword, issuer: signer.getPublicKey(), partners: 3 },
    settings: {
      PARTNER_NATS_URL: 'nats://partners.example:4222',
      PARTNER_NATS_PASSWORD: partnersPassword,
      PARTNER_NATS_SEED: new TextDecoder().decode(signer.getSeed()),
      PARTNER_NATS_ACCOUNTS: '3',
      PARTNER_NATS_SECONDS: '8',
    },
  };
}

const newPassword = () => randomBytes(24).toString('base64url');

export async function notificationsUnderTest(
  more: Record<string, string> = {},
  accounts?: Parameters<typeof testNats>[0],
): Promise<NotificationsUnderTest> {
  const [database, broker, issuer] = await Promise.all([
    databaseBeside('pilots', 'access'),
    testNats(accounts),
    testIssuer(),
  ]);
  const clock = fixedClock('2026-03-01T08:00:00Z');
  const environment: Record<string, string> = {
    PORT: '0',
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    PUBLIC_URL: 'http://127.0.0.1',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    DATABASE_URL: database.url,
    SUBSCRIPTION_KEY: randomBytes(32).toString('base64url'),
    WEBHOOK_TARGETS: 'any',
    ...more,
  };
  const pilots = await openService(
    speaker('pilots'),
    { ...environment, DATABASE_URL: database.urlOf('pilots') },
    { clock },
  );
  const access = await openService(
    speaker('access'),
    { ...environment, DATABASE_URL: database.urlOf('access') },
    { clock },
  );
  let service = await openService(notifications, environment, { clock });
  const state = async (pilot: string, fact: Pick<NewFact, 'event' | 'data' | 'entity'>, country: string) => {
    await pilots.app.get(Ledger).commit({
      journal: { kind: 'pilot', id: pilot },
      reads: [],
      decide: (_rows, { now }) => ({
        facts: [{ ...fact, time: now.toISOString(), pilot, country }],
        result: null,
      }),
    });
  };
  const say: NotificationsUnderTest['say'] = (pilot, event, data, country = 'IT') =>
    state(pilot, { event, data, entity: pilot }, country);
  const ofAccount = async (account: string, id: string, event: EventClass, data: object) => {
    await access.app.get(Ledger).commit({
      journal: { kind: 'account', id: account },
      reads: [],
      decide: (_rows, { now }) => ({ facts: [{ event, data, entity: id, time: now.toISOString() }], result: null }),
    });
  };
  const known = (id: string, ended: boolean) =>
    until(
      () =>
        service.app
          .get(DataSource)
          .query('select from known_disclosure where id = $1 and ended = $2', [id, ended]) as Promise<unknown[]>,
      ({ length }) => length === 1,
    );
  return {
    service: () => service,
    environment,
    clock,
    broker,
    say,
    tell: (pilot, event, data, entity) => state(pilot, { event, data, entity }, 'IT'),
    agree: async (account, pilot, level) => {
      const id = randomUUID();
      await ofAccount(account, id, PartnerDisclosureAgreed, { disclosure: id, account, pilot, level });
      await known(id, false);
      return id;
    },
    endAgreement: async (id, account, pilot) => {
      await ofAccount(account, id, PartnerDisclosureEnded, { disclosure: id, account, pilot });
      await known(id, true);
    },
    erase: (pilot, participant) =>
      state(pilot, { event: ParticipantErased, data: { participant }, entity: participant }, 'IT'),
    pilot: async (project, country = 'IT') => {
      const pilot = randomUUID();
      const { example } = describeEvent(PilotPlanned);
      const description = { ...example.description, country };
      await say(pilot, PilotPlanned, { pilot, project, description }, country);
      const { manager } = service.app.get(DataSource);
      await until(
        () => manager.existsBy(KnownPilot, { id: pilot }),
        (isKnown) => isKnown,
      );
      return pilot;
    },
    sender: async (kind, ...grants) => {
      const subject = randomUUID();
      const account = await knowAccount(database.url, { issuer: issuer.url, subject, kind, grants });
      const token = await issuer.token(subject);
      const authorization = `Bearer ${token}`;
      const send: Sender = async (method, path, body, headers = {}) => {
        const answer = await fetch(`${service.url}${path}`, {
          method,
          headers: { authorization, ...(body && { 'content-type': 'application/json' }), ...headers },
          ...(body && { body: JSON.stringify(body) }),
        });
        return { status: answer.status, body: (await answer.json()) as never };
      };
      const newToken = (secondsLeft: number) =>
        issuer.token(subject, { exp: Math.floor(Date.now() / 1_000) + secondsLeft });
      return Object.assign(send, { account, token, newToken });
    },
    revoke: async (account) => {
      await service.app.get(DataSource).query('delete from known_grant where account = $1', [account]);
    },
    rows: (sql, parameters) => service.app.get(DataSource).query(sql, parameters),
    restart: async () => {
      await service.stop();
      service = await openService(notifications, environment, { clock });
    },
    close: async () => {
      await Promise.all([service.stop(), pilots.stop(), access.stop()]);
      await Promise.all([issuer.stop(), broker.stop()]);
      await database.drop();
    },
  };
}
