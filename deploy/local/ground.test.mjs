import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort } from './addresses/free-port.mjs';
import { portsAbove } from './addresses/ports.mjs';
import { identities, mails } from './ground.mjs';
import { PortInUse } from './problem.mjs';
import { secretsIn } from './settings/secrets.mjs';
import { throwAwayFolder } from './testing/throw-away.mjs';

/** @type {[keyof import('./addresses/ports.mjs').Ports, 'oidc' | 'mail', string][]} */
const cases = [
  ['oidc', 'oidc', 'The OpenID provider'],
  ['smtp', 'mail', 'The mail receiver'],
  ['mailPage', 'mail', 'The page of mails'],
];
for (const [name, program, who] of cases) {
  test(`that somebody was faster at the port of ${name} is known, so that another can be chosen`, async (t) => {
    const dataDir = throwAwayFolder(t);
    const ports = { ...portsAbove(0), oidc: await freePort(), smtp: await freePort(), mailPage: await freePort() };
    const other = createServer((socket) => socket.destroy()).listen(ports[name], '127.0.0.1');
    t.after(() => other.close());
    await once(other, 'listening');
    const settings = /** @type {import('./settings/settings.mjs').Settings} */ ({
      publicUrl: 'http://127.0.0.1',
      ports,
      dataDir,
    });
    /** @type {import('./ground.mjs').Supervise} */
    const onlyOnce = async (_, launch) => void (await launch(t.signal));
    const started =
      program === 'mail'
        ? mails(settings, dataDir, onlyOnce)
        : identities(settings, dataDir, secretsIn(dataDir, []), onlyOnce);
    await assert.rejects(started, (error) => {
      assert.ok(error instanceof PortInUse, String(error));
      assert.match(
        error.message,
        new RegExp(`^${program} ended while starting; .*\\n${who} cannot start: port ${ports[name]} is in use\\.$`),
      );
      return true;
    });
  });
}
