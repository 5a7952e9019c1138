import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accounts } from './demo-project/accounts.mjs';
import { throwAwayFolder } from './testing/throw-away.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function ran(command, args, env) {
  const file = fileURLToPath(new URL(command, import.meta.url));
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    env: { PATH, ...env },
    encoding: 'utf8',
  });
  return { status, out: stdout.trim(), problem: stderr.trim() };
}

test('a broken setting ends npm start with one sentence and a failure', (t) => {
  const { status, problem } = ran('start.mjs', [], { DATA_DIR: throwAwayFolder(t), PORT: 'abc' });
  assert.equal(problem, 'PORT=abc is not a port from 1 to 65520.');
  assert.equal(status, 1);
});

test('an option that does not exist ends npm start with the ones that do', (t) => {
  const { status, problem } = ran('start.mjs', ['--frehs'], { DATA_DIR: throwAwayFolder(t) });
  assert.equal(problem, 'There is no option --frehs; there are --fresh, --no-demo, --live, --help.');
  assert.equal(status, 1);
});

test('help lists every option and setting', (t) => {
  const { status, out } = ran('start.mjs', ['--help'], { DATA_DIR: throwAwayFolder(t) });
  for (const name of ['--fresh', '--no-demo', '--live', 'PORT', 'DATABASE_URL', 'NATS_MONITOR_URL', 'OIDC_ISSUER']) {
    assert.match(out, new RegExp(name));
  }
  assert.equal(status, 0);
});

test('a token for nobody names the accounts, and one without a stack says how to start it', (t) => {
  const env = { DATA_DIR: throwAwayFolder(t) };
  const nobody = ran('token.mjs', ['nobody'], env);
  assert.equal(nobody.out, '');
  for (const { id } of accounts) assert.match(nobody.problem, new RegExp(id));
  const early = ran('token.mjs', ['evaluator'], env);
  assert.match(early.problem, /^No stack is ready on .*: run npm start first\.$/);
  assert.equal(early.status, 1);
});
