import { randomBytes, randomUUID } from 'node:crypto';
import {
  KnownPartner,
  KnownProject,
  KnownTerritory,
  migrate,
  openService,
  type RunningService,
} from '@integras/service-kit';
import {
  type FixedClock,
  fixedClock,
  knowAccount,
  preparedDatabase,
  type TestGrant,
  testIssuer,
  testNats,
  type TestSmtp,
  testSmtp,
  until,
} from '@integras/testing';
import { DataSource } from 'typeorm';
import { trainings } from '../trainings.js';

interface Answer {
  status: number;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  text: string;
  version: string;
}

/** Somebody who sends requests; without a token where they have none. */
export interface Person {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: object, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a CSV file. */
  send(path: string, file: string): Promise<Answer>;
}

/** A project with a territory in Vienna and partners in two countries. */
export interface Partnership {
  project: string;
  territory: string;
  caritas: string;
  bologna: string;
  organiser: Person;
  evaluator: Person;
}

export interface TrainingsUnderTest {
  service: RunningService;
  clock: FixedClock;
  smtp: TestSmtp;
  nobody: Person;
  person(...grants: TestGrant[]): Promise<Person>;
  partnership(): Promise<Partnership>;
  /** The personal link of a registration, which only a letter says. */
  linkOf(registration: { id: string }): Promise<string>;
  /** What the tables hold. */
  rows<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** The trainings service on real servers, with a clock that stands still. */
export async function trainingsUnderTest(): Promise<TrainingsUnderTest> {
  const [database, broker, issuer, smtp] = await Promise.all([
    preparedDatabase(['trainings'], ({ url }) => migrate(trainings, url)),
    testNats(),
    testIssuer(),
    testSmtp(),
  ]);
  const clock = fixedClock('2026-04-01T08:00:00Z');
  const service = await openService(
    trainings,
    {
      PORT: '0',
      DATABASE_URL: database.url,
      NATS_URL: broker.url,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: issuer.audience,
      PUBLIC_URL: 'https://integras.example',
      ATTENDEE_KEY: randomBytes(32).toString('base64url'),
      SMTP_URL: smtp.url,
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    },
    { clock },
  );
  const dataSource = service.app.get(DataSource);
  const sender = (token?: string): Person => {
    const send = async (method: string, path: string, body?: object | string, headers: Record<string, string> = {}) => {
      const answer = await fetch(`${service.url}${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body && { 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' }),
          ...headers,
        },
        ...(body && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      const isJson = /json/.test(answer.headers.get('content-type') ?? '');
      return {
        status: answer.status,
        body: isJson ? JSON.parse(text) : undefined,
        text,
        version: answer.headers.get('etag') ?? '',
      };
    };
    return {
      get: (path) => send('GET', path),
      post: (path, body, headers) => send('POST', path, body, headers),
      put: (path, body, headers) => send('PUT', path, body, headers),
      send: (path, file) => send('POST', path, file),
    };
  };
  const person = async (...grants: TestGrant[]) => {
    const subject = randomUUID();
    await knowAccount(database.url, { issuer: issuer.url, subject, grants });
    return sender(await issuer.token(subject));
  };
  return {
    service,
    clock,
    smtp,
    nobody: sender(),
    person,
    partnership: async () => {
      const [project, territory, caritas, bologna] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const { manager } = dataSource;
      const code = `P-${project.slice(0, 8).toUpperCase()}`;
      const days = { startsOn: '2024-04-01', endsOn: '2027-03-31', currency: 'EUR' };
      await manager.insert(KnownProject, { id: project, code, name: 'Paths to autonomy', ...days });
      const vienna = { country: 'AT', nuts: 'AT130', timeZone: 'Europe/Vienna' };
      await manager.insert(KnownTerritory, { id: territory, project, code: 'AT-VIENNA', name: 'Vienna', ...vienna });
      const partner = { project, kind: 'ngo', lead: false } as const;
      await manager.insert(KnownPartner, [
        { id: caritas, code: 'CARITAS', name: 'Caritas Vienna', country: 'AT', ...partner },
        { id: bologna, code: 'ASP', name: 'ASP Città di Bologna', country: 'IT', ...partner },
      ]);
      const of = { scope: 'project', scopeId: project };
      return {
        project,
        territory,
        caritas,
        bologna,
        organiser: await person({ role: 'training_organiser', ...of }),
        evaluator: await person({ role: 'evaluator', ...of }),
      };
    },
    linkOf: async ({ id }) => {
      const link = new RegExp(`/my-registration/(${id}\\.\\S+)`);
      const mails = await until(
        () => smtp.mails(),
        (found) => found.some(({ text }) => link.test(text)),
      );
      return mails.flatMap(({ text }) => link.exec(text)?.[1] ?? [])[0]!;
    },
    rows: (sql, parameters) => dataSource.query(sql, parameters),
    close: async () => {
      await service.stop();
      await Promise.all([issuer.stop(), broker.stop(), smtp.stop()]);
      await database.drop();
    },
  };
}
