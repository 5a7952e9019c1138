import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import pg from 'pg';
import { freePort } from '../addresses/free-port.mjs';
import { startPostgres } from './postgres.mjs';
import { Problem } from '../problem.mjs';
import { throwAwayFolder } from '../testing/throw-away.mjs';

/**
 * @param {string} url
 * @param {string} statement
 */
async function ask(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('what was committed is there after the server was killed', async (t) => {
  const dataDir = throwAwayFolder(t);
  const first = await startPostgres({ dataDir });
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  first.kill('SIGKILL');
  await first.exited;

  const second = await startPostgres({ dataDir, port: first.port });
  t.after(() => second.stop());
  assert.deepEqual(await ask(second.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
});

test('the server writes through, folds letters of all partner languages, and asks for a password', async (t) => {
  const server = await startPostgres({ dataDir: throwAwayFolder(t) });
  t.after(() => server.stop());
  const [settings] = await ask(
    server.url,
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
            current_setting('server_version_num')::int / 10000 AS version, lower('ČŽŠĐÄŐ') AS folded`,
  );
  assert.deepEqual(settings, { fsync: 'on', commit: 'on', version: 18, folded: 'čžšđäő' });

  const stranger = new URL(server.url);
  stranger.password = 'guessed';
  await assert.rejects(ask(stranger.href, 'SELECT 1'), /password authentication failed/);
});

test('a port in use is one sentence', async (t) => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  t.after(() => other.close());
  await assert.rejects(
    startPostgres({ dataDir: throwAwayFolder(t), port }),
    new Problem(`PostgreSQL cannot start: port ${port} is in use.`),
  );
});
