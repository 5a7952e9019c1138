import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './run.mjs';

const patienceMs = 2 * 60_000;

test('a program that is silent for too long is stopped, and why is said', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const hung = await run(process.execPath, ['-e', 'console.log("begun"); setInterval(() => {}, 1000)'], {
    silentMinutes: 2,
    onLine: () => t.mock.timers.tick(patienceMs),
  });
  assert.match(hung.output, /^begun\nStopped, because nothing was heard of it for 2 minutes/);
  assert.notEqual(hung.code, 0);
});

test('a program that goes on talking is left to its end', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { code, output } = await run(process.execPath, ['-e', 'for (const word of "abc") console.log(word)'], {
    silentMinutes: 2,
    onLine: () => t.mock.timers.tick(0.75 * patienceMs),
  });
  assert.equal(code, 0);
  assert.equal(output, 'a\nb\nc\n');
});
