import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { provision } from './provision.mjs';
import { secretsIn } from '../settings/secrets.mjs';

const services = ['access', 'pilots'];
const folder = mkdtempSync(join(tmpdir(), 'integras-'));
/** @type {import('./postgres.mjs').RunningPostgres} */
let server;
/** @type {Record<string, string>} */
let urls;

/**
 * @param {string} who
 * @param {string} statement
 */
async function as(who, statement) {
  const client = new pg.Client({ connectionString: urls[who] });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

before(async () => {
  server = await startPostgres({ dataDir: join(folder, 'postgres') });
  const secrets = secretsIn(folder, services);
  // Three at once: two replicas may start together, and a restart comes after both.
  [urls = {}] = await Promise.all([1, 2, 3].map(() => provision(server.url, services, secrets)));
  await as('access', 'CREATE TABLE people (name text); CREATE TABLE ledger (n int); INSERT INTO ledger VALUES (7)');
});

after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a service finds its own schema without naming it', async () => {
  assert.deepEqual(await as('access', 'SELECT current_schema AS schema'), [{ schema: 'access' }]);
  assert.deepEqual(await as('access', `SELECT tablename FROM pg_tables WHERE schemaname = 'access' ORDER BY 1`), [
    { tablename: 'ledger' },
    { tablename: 'people' },
  ]);
});

test('a service cannot read, write or fill the schema of another', async () => {
  await assert.rejects(as('pilots', 'SELECT * FROM access.people'), /permission denied for schema access/);
  await assert.rejects(as('pilots', 'INSERT INTO access.people VALUES (1)'), /permission denied/);
  await assert.rejects(as('pilots', 'CREATE TABLE access.mine (a int)'), /permission denied/);
  await assert.rejects(as('pilots', 'SET ROLE integras_access'), /permission denied/);
});

test('a service may become its own reading role, which sees only what it is granted, and no other', async () => {
  await as('access', 'CREATE TABLE shown (n int); GRANT USAGE ON SCHEMA access TO integras_access_reader');
  await as('access', 'GRANT SELECT ON shown TO integras_access_reader');
  await assert.rejects(as('access', 'SET ROLE integras_access_reader; SELECT * FROM people'), /permission denied/);
  await as('access', 'SET ROLE integras_access_reader; SELECT * FROM shown');
  await as('access', 'DROP TABLE shown');
  await assert.rejects(as('pilots', 'SET ROLE integras_access_reader'), /permission denied/);
});

test('a service can make neither schemas nor anything in public', async () => {
  await assert.rejects(as('pilots', 'CREATE SCHEMA mine'), /permission denied for database/);
  await assert.rejects(as('pilots', 'CREATE TABLE public.mine (a int)'), /permission denied for schema public/);
});

test('the reconciler reads what a service grants it and nothing else', async () => {
  await assert.rejects(as('reconciler', 'SELECT * FROM access.ledger'), /permission denied for table/);
  await as('access', 'CREATE VIEW ledger_view AS SELECT n FROM ledger; GRANT SELECT ON ledger_view TO reconciler');
  assert.deepEqual(await as('reconciler', 'SELECT n FROM access.ledger_view'), [{ n: 7 }]);
  await assert.rejects(as('reconciler', 'DELETE FROM access.ledger_view'), /permission denied/);
});

test('a role that may create schemas and roles is enough; it need not be a superuser', async () => {
  const administrator = new pg.Client({ connectionString: server.url });
  await administrator.connect();
  await administrator.query(`CREATE ROLE landlord LOGIN CREATEROLE PASSWORD 'landlord'`);
  await administrator.query(`CREATE DATABASE elsewhere OWNER landlord`);
  await administrator.end();
  const url = new URL(server.url);
  Object.assign(url, { username: 'landlord', password: 'landlord', pathname: '/elsewhere' });
  // Roles belong to the whole server: the reconciler of the first database is not the landlord's.
  await assert.rejects(
    provision(url.href, ['gateway'], secretsIn(folder, ['gateway'])),
    /^Problem: The role named in DATABASE_URL may not prepare schemas and roles/,
  );
  const superuser = new pg.Client({ connectionString: server.url });
  await superuser.connect();
  await superuser.query('DROP OWNED BY reconciler; DROP ROLE reconciler');
  await superuser.end();
  const own = await provision(url.href, ['gateway'], secretsIn(folder, ['gateway']));
  assert.deepEqual(Object.keys(own), ['gateway', 'reconciler']);
});

test('a database that cannot be reached is one sentence', async () => {
  await assert.rejects(
    provision('postgres://a:b@127.0.0.1:1/x', services, secretsIn(folder, services)),
    /^Problem: The database at 127\.0\.0\.1:1 \(DATABASE_URL\) refuses the connection/,
  );
});
