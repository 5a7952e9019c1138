import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort, portsForServers } from './addresses/free-port.mjs';
import { PortInUse, Problem } from './problem.mjs';
import { accessTokenFor } from './requests/sign-in.mjs';
import { startStack } from './stack.mjs';
import { isAlive, throwAwayFolder, until } from './testing/throw-away.mjs';

const stackModule = fileURLToPath(new URL('stack.mjs', import.meta.url));

test('a launcher that is killed leaves no process behind', async (t) => {
  const launcher = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { startStack } = await import(${JSON.stringify(stackModule)});
       const { processes } = await startStack({ dataDir: ${JSON.stringify(throwAwayFolder(t))}, services: [] });
       console.log(JSON.stringify([...processes.values()].map(({ pid }) => pid)));
       setInterval(() => undefined, 1_000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(launcher.stdout, 'data');
  const pids = /** @type {number[]} */ (JSON.parse(String(line)));
  assert.equal(pids.length, 4);
  assert.ok(pids.every(isAlive));

  launcher.kill('SIGKILL');
  await until(() => !pids.some(isAlive), 'the end of all processes');
});

test('whatever is killed comes back on the same address, with what it held', async (t) => {
  const stack = await startStack({ dataDir: throwAwayFolder(t), services: [] });
  t.after(() => stack.stop());
  const token = await accessTokenFor(stack.issuer, 'lead');
  assert.ok(token);
  for (const [name, supervised] of stack.processes) {
    const { pid } = supervised;
    supervised.kill('SIGKILL');
    await until(() => supervised.pid !== 0 && supervised.pid !== pid, `the return of ${name}`);
  }
  assert.ok(await accessTokenFor(stack.issuer, 'lead'));
});

test('a restart gives a new process that is ready', async (t) => {
  const stack = await startStack({ dataDir: throwAwayFolder(t), services: [], restarts: false });
  t.after(() => stack.stop());
  const nats = stack.processes.get('nats');
  assert.ok(nats);
  const { pid } = nats;
  await nats.restart();
  assert.notEqual(nats.pid, pid);
  assert.ok((await fetch(`${stack.natsMonitorUrl}/healthz`)).ok);
});

test('a port in use is one sentence, and nothing is left running', async (t) => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  t.after(() => other.close());
  await assert.rejects(
    startStack({ dataDir: throwAwayFolder(t), services: [], ports: { nats: port } }),
    new Problem(`Port ${port} (nats) is in use: stop what uses it, or set PORT to another number.`),
  );
});

test('a port that was taken after it was chosen is another one the next time', async (t) => {
  /** @type {string[]} */
  const steps = [];
  const stack = await startStack({
    dataDir: throwAwayFolder(t),
    services: [],
    step: async (name, work) => {
      steps.push(name);
      if (steps.length === 2) throw new PortInUse('Somebody was faster.');
      return work();
    },
  });
  t.after(() => stack.stop());
  assert.deepEqual(steps.slice(0, 4), ['PostgreSQL', 'NATS', 'PostgreSQL', 'NATS']);
  assert.ok((await fetch(`${stack.natsMonitorUrl}/healthz`)).ok);
});

test('a service that loses its port is told of, not another that waits for its facts', async (t) => {
  const port = await freePort();
  const other = createServer();
  t.after(() => other.close());
  await assert.rejects(
    startStack({
      dataDir: throwAwayFolder(t),
      services: ['access', 'pilots'],
      ports: { pilots: port },
      step: async (name, work) => {
        if (name.startsWith('services')) await once(other.listen(port, '127.0.0.1'), 'listening');
        return work();
      },
    }),
    new PortInUse(`Port ${port} (pilots) is in use: stop what uses it, or set PORT to another number.`),
  );
});

test('servers listen where no outgoing connection can be', () => {
  assert.deepEqual(portsForServers('32768\t60999\n'), { lowest: 15_768, beyond: 32_768 });
  assert.deepEqual(portsForServers('16000 65535'), { lowest: 1_024, beyond: 16_000 });
  assert.deepEqual(portsForServers('1024 65535'), { lowest: 10_000, beyond: 27_000 });
});

test('stopping while it starts gives up at once', async (t) => {
  const ending = new AbortController();
  const starting = startStack({
    dataDir: throwAwayFolder(t),
    services: [],
    signal: ending.signal,
    step: async (name, work) => {
      if (name === 'NATS') ending.abort();
      return work();
    },
  });
  await assert.rejects(starting, { name: 'AbortError' });
});
