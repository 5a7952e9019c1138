import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './run.mjs';

test('a program that is silent for too long is stopped, and why is said', async () => {
  const hung = await run(process.execPath, ['-e', 'console.log("begun"); setInterval(() => {}, 1000)'], {
    silentMinutes: 0.02,
  });
  assert.match(hung.output, /^begun\nStopped, because nothing was heard of it for 0.02 minutes/);
  assert.notEqual(hung.code, 0);
});

test('a program that goes on talking is left to its end', async () => {
  const talking =
    'let said = 0; const timer = setInterval(() => { console.log(++said); said === 20 && clearInterval(timer); }, 150)';
  const { code, output } = await run(process.execPath, ['-e', talking], { silentMinutes: 0.02 });
  assert.equal(code, 0);
  assert.match(output, /^20$/m);
});
