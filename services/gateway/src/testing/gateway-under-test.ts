import { randomBytes, randomUUID } from 'node:crypto';
import { type Overrides, type RunningService, openService } from '@integras/service-kit';
import {
  type TestBroker,
  type TestDatabase,
  type TestGrant,
  type TestIssuer,
  knowAccount,
  testDatabase,
  testIssuer,
  testNats,
} from '@integras/testing';
import { gateway } from '../gateway.js';
import { routed, settingOf } from '../routing/routing.js';

/** The servers a gateway stands on. */
export interface Surroundings {
  database: TestDatabase;
  broker: TestBroker;
  issuer: TestIssuer;
  environment: Record<string, string>;
  close(): Promise<void>;
}

/** Where no test has anything listening. */
const nowhere = 'http://127.0.0.1:9';

export async function surroundings(): Promise<Surroundings> {
  const [database, broker, issuer] = await Promise.all([testDatabase('gateway'), testNats(), testIssuer()]);
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
      OIDC_CLIENT_ID: 'integras-gateway',
      OIDC_CLIENT_SECRET: 'a secret of the tests, long enough',
      PUBLIC_URL: 'http://127.0.0.1',
      ...Object.fromEntries(routed.map((service) => [settingOf(service), nowhere])),
      SESSION_KEY: randomBytes(32).toString('base64url'),
      CURSOR_KEY: randomBytes(32).toString('base64url'),
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    },
    close: async () => {
      await Promise.all([issuer.stop(), broker.stop()]);
      await database.drop();
    },
  };
}

export function openGateway(
  { environment }: Pick<Surroundings, 'environment'>,
  more: Record<string, string> = {},
  overrides: Overrides = {},
): Promise<RunningService> {
  return openService(gateway, { ...environment, ...more }, overrides);
}

/** Somebody with a token and these grants; answers the headers of their requests. */
export async function signedIn(
  { database, issuer }: Surroundings,
  grants: TestGrant[] = [],
  kind: 'person' | 'partner_system' = 'person',
): Promise<{ authorization: string; subject: string; account: string }> {
  const subject = randomUUID();
  const account = await knowAccount(database.url, { issuer: issuer.url, subject, kind, grants });
  return { authorization: `Bearer ${await issuer.token(subject)}`, subject, account };
}
