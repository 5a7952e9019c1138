import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@integras/local/postgres/postgres.mjs';
import { provision } from '@integras/local/postgres/provision.mjs';
import pg from 'pg';

/** A database of a test's own. */
export interface TestDatabase {
  /** Names a role that may do anything in it. */
  adminUrl: string;
  /** As the first service named. */
  url: string;
  /** As any of the services named, or as `reconciler`. */
  urlOf(service: string): string;
  drop(): Promise<void>;
}

interface Server {
  url: string;
  stop: () => Promise<void>;
}

/** The server all tests of a run share, or one of our own. */
async function server(): Promise<Server> {
  const shared = process.env['TEST_DATABASE_URL'];
  if (shared) return { url: shared, stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-pg-'));
  const own = await startPostgres({ dataDir, port: 0, quiet: true });
  return {
    url: own.url,
    stop: async () => {
      await own.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Roles belong to the whole server, so that all tests that share one agree on the passwords. */
const passwords = new Proxy<Record<string, string>>({}, { get: (_, name) => `test-${String(name)}` });

export async function testDatabase(...services: [string, ...string[]]): Promise<TestDatabase> {
  return createdIn(await server(), services);
}

/** By the services in them: databases that are only copied. They go with the server, or when they are a day old. */
const originals = new Map<string, Promise<string>>();
const originalPrefix = 'test_original_';

/**
 * A database of a test's own in which its services have everything `prepare` made there. The first is made, all others
 * are copies: migrating takes longer than most tests.
 */
export async function preparedDatabase(
  services: [string, ...string[]],
  prepare: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const on = await server();
  const key = [on.url, ...services].join(' ');
  const making = originals.get(key) ?? original(on.url, services, prepare);
  originals.set(key, making);
  return createdIn(on, services, await making);
}

async function original(
  url: string,
  services: [string, ...string[]],
  prepare: (database: TestDatabase) => Promise<void>,
): Promise<string> {
  await administer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
      `${originalPrefix}%`,
    ]);
    const old = rows.filter(({ datname }) => Date.now() - Number(datname.split('_')[2]) > 86_400_000);
    for (const { datname } of old) await client.query(`drop database if exists ${datname} with (force)`);
  });
  const name = `${originalPrefix}${Date.now()}_${randomBytes(4).toString('hex')}`;
  const database = await createdIn({ url, stop: async () => undefined }, services, undefined, name);
  await prepare(database);
  return name;
}

async function createdIn(
  { url, stop }: Server,
  services: [string, ...string[]],
  template?: string,
  name = `test_${randomBytes(6).toString('hex')}`,
): Promise<TestDatabase> {
  await administer(url, (client) => client.query(`create database ${name} ${template ? `template ${template}` : ''}`));
  const adminUrl = withDatabase(url, name);
  const urls = await provision(adminUrl, services, { databasePasswords: passwords });
  const urlOf = (service: string) => {
    const found = urls[service];
    if (!found) throw new Error(`the test database has no schema ${service}`);
    return found;
  };
  return {
    adminUrl,
    url: urlOf(services[0]),
    urlOf,
    drop: async () => {
      await administer(url, (client) => client.query(`drop database ${name} with (force)`));
      await stop();
    },
  };
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
