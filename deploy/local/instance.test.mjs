import assert from 'node:assert/strict';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { emptyDataDir } from './fresh.mjs';
import { announce, claim, release, runningInstance } from './instance.mjs';
import { secretsIn } from './settings/secrets.mjs';
import { readSettings } from './settings/settings.mjs';
import { throwAwayFolder } from './testing/throw-away.mjs';

test('a folder that a killed launcher left is taken over', (t) => {
  const folder = throwAwayFolder(t);
  writeFileSync(join(folder, 'stack.json'), JSON.stringify({ pid: 2 ** 22 + 1 }));
  assert.equal(runningInstance(folder), undefined);
  assert.deepEqual(claim(folder), { wasKilled: true });
  release(folder);
  assert.deepEqual(claim(folder), { wasKilled: false });
});

test('only the owner reads the addresses and the secrets', (t) => {
  const folder = throwAwayFolder(t);
  claim(folder);
  announce(folder, { baseUrl: 'http://127.0.0.1:1' });
  secretsIn(folder, ['access']);
  for (const name of ['stack.json', 'secrets.json']) {
    assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
  }
});

test('secrets stay what they are when a service is added', (t) => {
  const folder = throwAwayFolder(t);
  const before = secretsIn(folder, ['access']);
  const after = secretsIn(folder, ['access', 'trainings']);
  assert.equal(after.pseudonymKey, before.pseudonymKey);
  assert.equal(after.databasePasswords['access'], before.databasePasswords['access']);
  assert.ok(after.databasePasswords['trainings']);
});

test('beginning anew removes what is ours and nothing else', (t) => {
  const folder = throwAwayFolder(t);
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'thesis.txt'), 'years of work');
  emptyDataDir({ ...readSettings({}), dataDir: folder });
  assert.equal(existsSync(join(folder, 'postgres')), false);
  assert.equal(existsSync(join(folder, 'thesis.txt')), true);
  assert.throws(
    () => emptyDataDir(readSettings({ DATABASE_URL: 'postgres://a/b' })),
    /never a server of yours: unset DATABASE_URL/,
  );
});
