import { randomUUID } from 'node:crypto';
import { describe as describeEvent, type EventClass, PilotDescribed, PilotPlanned } from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import { openService, type RunningService } from '@integras/service-kit';
import {
  type FixedClock,
  fixedClock,
  type TestIssuer,
  testDatabase,
  testIssuer,
  type TestSmtp,
  testNats,
  testSmtp,
  until,
} from '@integras/testing';
import { Module } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { access } from '../access.js';

@Module({})
class PilotsAlone {}

const examplePlan = describeEvent(PilotPlanned).example;

interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  etag: string | undefined;
}

/** Somebody with a token, who sends requests. */
export interface Person {
  subject: string;
  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>>;
  post<T = Record<string, unknown>>(path: string, body?: object, headers?: Record<string, string>): Promise<Answer<T>>;
}

/** The access service on real servers, and beside it a pilots service that only states facts. */
export interface AccessStack {
  service: RunningService;
  issuer: TestIssuer;
  clock: FixedClock;
  smtp: TestSmtp;
  environment: Record<string, string>;
  /** The first lead partner. */
  lead: Person;
  person(subject: string): Promise<Person>;
  /** Registers somebody and gives them a role; done when it is in effect. */
  withGrant(
    subject: string,
    role: string,
    scope: object,
    kind?: 'person' | 'partner_system',
  ): Promise<Person & { account: string; grant: string }>;
  /** Plans a pilot in a country; done when access has heard of it. */
  pilot(country: string, project?: string): Promise<string>;
  /** Describes a pilot anew, in another country. */
  movePilot(pilot: string, country: string): Promise<void>;
  close(): Promise<void>;
}

export async function accessStack(): Promise<AccessStack> {
  const [database, broker, issuer, smtp] = await Promise.all([
    testDatabase('access', 'pilots'),
    testNats(),
    testIssuer(),
    testSmtp(),
  ]);
  const clock = fixedClock('2025-06-15T10:00:00Z');
  const environment = {
    PORT: '0',
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    ADMIN_ISSUER: issuer.url,
    ADMIN_SUBJECT: 'lead',
    PUBLIC_URL: 'https://integras.example',
    INVITATION_KEY: 'a key of thirty-two characters or more',
    SMTP_URL: smtp.url,
  };
  // Two instances find the database empty at the same moment; one of them goes on.
  const [service, twin] = await Promise.all([
    openService(access, environment, { clock }),
    openService(access, environment, { clock }),
  ]);
  await twin.stop();
  const pilots = await openService(
    { service: 'pilots', module: PilotsAlone, api: { title: 'Pilots', description: 'States facts.' } },
    { ...environment, DATABASE_URL: database.urlOf('pilots') },
    { clock },
  );

  const state = <D extends object>(pilot: string, event: EventClass<D>, data: D) =>
    pilots.app.get(Ledger).commit({
      journal: { kind: 'pilot', id: pilot },
      reads: [],
      decide: (_rows, { now }) => ({ facts: [{ event, data, entity: pilot, time: now.toISOString() }], result: null }),
    });
  const heardOf = (pilot: string, country: string) =>
    until(
      () =>
        service.app.get(DataSource).query('select from pilot_place where id = $1 and country = $2', [pilot, country]),
      (rows: unknown[]) => rows.length === 1,
    );

  const person = (subject: string) => signedIn(service, issuer, subject);
  const lead = await person('lead');
  await until(
    () => lead.get<{ grants: unknown[] }>('/v1/me'),
    ({ body }) => body.grants.length === 1,
  );

  return {
    service,
    issuer,
    clock,
    smtp,
    environment,
    lead,
    person,
    withGrant: async (subject, role, scope, kind = 'person') => {
      const registered = await lead.post<{ id: string }>('/v1/accounts', {
        issuer: issuer.url,
        subject,
        kind,
        name: `Name of ${subject}`,
      });
      const account = registered.body.id;
      const given = await lead.post<{ grant: { id: string } }>(`/v1/accounts/${account}/grants`, { role, ...scope });
      const somebody = await person(subject);
      await until(
        () => somebody.get<{ grants: unknown[] }>('/v1/me'),
        ({ body }) => body.grants.length === 1,
      );
      return { ...somebody, account, grant: given.body.grant.id };
    },
    pilot: async (country, project = randomUUID()) => {
      const pilot = randomUUID();
      await state(pilot, PilotPlanned, {
        ...examplePlan,
        pilot,
        project,
        description: { ...examplePlan.description, country },
      });
      await heardOf(pilot, country);
      return pilot;
    },
    movePilot: async (pilot, country) => {
      const before = examplePlan.description;
      await state(pilot, PilotDescribed, { pilot, before, after: { ...before, country } });
      await heardOf(pilot, country);
    },
    close: async () => {
      await Promise.all([service.stop(), pilots.stop()]);
      await Promise.all([issuer.stop(), broker.stop(), smtp.stop()]);
      await database.drop();
    },
  };
}

async function signedIn(service: RunningService, issuer: TestIssuer, subject: string): Promise<Person> {
  const authorization = `Bearer ${await issuer.token(subject)}`;
  const server = service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> => {
    const answer = await server.inject({
      method,
      url,
      headers: { authorization, ...headers },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json<T>(), etag: answer.headers['etag'] };
  };
  return {
    subject,
    get: (path) => send('GET', path),
    post: (path, body, headers) => send('POST', path, body, headers),
  };
}
