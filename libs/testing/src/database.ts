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
  const { url, stop } = await server();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(url, `create database ${name}`);
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
      await administer(url, `drop database ${name} with (force)`);
      await stop();
    },
  };
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
