import { describe as describeEvent, type EventClass, PilotPlanned } from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import { openService, type RunningService } from '@integras/service-kit';
import {
  fixedClock,
  type FixedClock,
  knowAccount,
  type TestGrant,
  testDatabase,
  testIssuer,
  type TestBroker,
  testNats,
} from '@integras/testing';
import { createAccount } from '@nats-io/nkeys';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { randomBytes, randomUUID } from 'node:crypto';
import { notifications } from '../notifications.js';

@Module({})
class PilotsAlone {}

/** Somebody with a token. */
export type Sender = <T = Record<string, unknown>>(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<{ status: number; body: T }>;

/** The notifications service on real servers, and beside it a pilots service that only states facts. */
export interface NotificationsUnderTest {
  service(): RunningService;
  clock: FixedClock;
  /** Plans a pilot of the project. @returns its id */
  pilot(project: string, country?: string): Promise<string>;
  /** States a fact of a pilot. */
  say<D extends object>(pilot: string, event: EventClass<D>, data: D, country?: string): Promise<void>;
  sender(
    kind: 'person' | 'partner_system',
    ...grants: TestGrant[]
  ): Promise<Sender & { account: string; token: string }>;
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
    testDatabase('notifications', 'pilots'),
    testNats(accounts),
    testIssuer(),
  ]);
  const clock = fixedClock('2026-03-01T08:00:00Z');
  const environment = {
    PORT: '0',
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    PUBLIC_URL: 'https://integras.example',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    DATABASE_URL: database.url,
    SUBSCRIPTION_KEY: randomBytes(32).toString('base64url'),
    WEBHOOK_TARGETS: 'any',
    ...more,
  };
  const pilots = await openService(
    { service: 'pilots', module: PilotsAlone, api: { title: 'Pilots', description: 'States facts.' } },
    { ...environment, DATABASE_URL: database.urlOf('pilots') },
    { clock },
  );
  let service = await openService(notifications, environment, { clock });
  const say: NotificationsUnderTest['say'] = async (pilot, event, data, country = 'IT') => {
    await pilots.app.get(Ledger).commit({
      journal: { kind: 'pilot', id: pilot },
      reads: [],
      decide: (_rows, { now }) => ({
        facts: [{ event, data, entity: pilot, time: now.toISOString(), pilot, country }],
        result: null,
      }),
    });
  };
  return {
    service: () => service,
    clock,
    broker,
    say,
    pilot: async (project, country = 'IT') => {
      const pilot = randomUUID();
      const { example } = describeEvent(PilotPlanned);
      const description = { ...example.description, country };
      await say(pilot, PilotPlanned, { pilot, project, description }, country);
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
      return Object.assign(send, { account, token });
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
      await Promise.all([service.stop(), pilots.stop()]);
      await Promise.all([issuer.stop(), broker.stop()]);
      await database.drop();
    },
  };
}
