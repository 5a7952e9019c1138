import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { startBound } from '../processes/bound-process.mjs';
import { freePort } from '../addresses/free-port.mjs';
import { natsServerVersion } from './server-version.mjs';
import { assertSyncAlways, findNatsServer, startNats } from './nats.mjs';
import { Problem } from '../problem.mjs';
import { throwAwayFolder, until } from '../testing/throw-away.mjs';

test('the server confirms that it writes through before it acknowledges', async (t) => {
  const nats = await startNats({ dataDir: throwAwayFolder(t) });
  t.after(() => nats.stop());
  await assertSyncAlways(nats.monitorUrl);
  const answer = await fetch(`${nats.monitorUrl}/varz`);
  const varz = /** @type {{ jetstream: { config: { sync_always: boolean } } }} */ (await answer.json());
  assert.equal(varz.jetstream.config.sync_always, true);
});

test('a server that flushes only now and then is refused', async (t) => {
  const folder = throwAwayFolder(t);
  const [port, monitorPort] = [await freePort(), await freePort()];
  const { binary } = await findNatsServer();
  const careless = startBound(
    [binary, '-a', '127.0.0.1', '-p', String(port), '-m', String(monitorPort), '-js', '-sd', folder],
    { deathSignal: 'SIGTERM', log: join(folder, 'log') },
  );
  t.after(() => careless.end('SIGTERM', 5_000));
  const monitorUrl = `http://127.0.0.1:${monitorPort}`;
  await until(
    () =>
      fetch(monitorUrl).then(
        () => true,
        () => false,
      ),
    'the start of nats-server',
  );
  await assert.rejects(assertSyncAlways(monitorUrl), /does not write through to the disk/);
});

test('a monitoring address where nobody answers is one sentence', async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  await assert.rejects(
    assertSyncAlways(url),
    new Problem(`NATS does not answer on its monitoring address ${url} (NATS_MONITOR_URL).`),
  );
});

test('a port in use is one sentence', async (t) => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  t.after(() => other.close());
  await assert.rejects(
    startNats({ dataDir: throwAwayFolder(t), port }),
    new Problem(`NATS cannot start: port ${port} is in use.`),
  );
});

test('2.15 is taken, 2.12 with a warning, anything older not at all', (t) => {
  const binary = join(throwAwayFolder(t), 'nats-server');
  const judged = (/** @type {string} */ version) => {
    writeFileSync(binary, `#!/bin/sh\necho 'nats-server: v${version}'\n`);
    chmodSync(binary, 0o755);
    const known = natsServerVersion(binary);
    return known && { usable: known.usable, warned: known.warning !== undefined };
  };
  assert.deepEqual(judged('2.15.1'), { usable: true, warned: false });
  assert.deepEqual(judged('3.0.0'), { usable: true, warned: false });
  assert.deepEqual(judged('2.12.0'), { usable: true, warned: true });
  assert.deepEqual(judged('2.11.9'), { usable: false, warned: false });
  assert.equal(judged('nonsense'), undefined);
});
