import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBound } from '../processes/bound-process.mjs';
import { freePort, isFree } from '../addresses/free-port.mjs';
import { accountsConfiguration } from './accounts.mjs';
import { judgeNatsVersion } from './server-version.mjs';
import { findNatsServer } from './server.mjs';
import { PortInUse, Problem } from '../problem.mjs';

export { findNatsServer };

/**
 * @typedef {object} RunningNats
 * @property {string} url with the credentials of services, where there are any
 * @property {string} monitorUrl
 * @property {number} port
 * @property {number} monitorPort
 * @property {number} pid
 * @property {string} [warning]
 * @property {Promise<unknown>} exited
 * @property {(signal: NodeJS.Signals) => void} kill
 * @property {() => Promise<void>} stop
 * @property {() => string} lastWords
 */

/**
 * Starts a nats-server with JetStream that writes through to the disk before it confirms.
 * @param {{ dataDir: string, port?: number, monitorPort?: number, quiet?: boolean, accounts?: import('./accounts.mjs').NatsAccounts }} options
 *   port 0 means any free one; without accounts everybody on this machine may do everything
 * @returns {Promise<RunningNats>}
 */
export async function startNats({ dataDir, port = 0, monitorPort = 0, quiet = true, accounts }) {
  const { binary, version, warning } = await findNatsServer();
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  for (const wanted of [port, monitorPort]) {
    if (wanted !== 0 && !(await isFree(wanted))) {
      throw new PortInUse(`NATS cannot start: port ${wanted} is in use.`);
    }
  }

  for (let attempt = 1; ; attempt += 1) {
    const chosen = port === 0 ? await freePort() : port;
    const chosenMonitor = monitorPort === 0 ? await freePort() : monitorPort;
    const configuration = join(folder, 'nats.conf');
    writeFileSync(configuration, configurationFor(folder, chosen, chosenMonitor, accounts), { mode: 0o600 });
    const log = join(folder, 'nats.log');
    const server = startBound([binary, '-c', configuration], { deathSignal: 'SIGTERM', log });
    const monitorUrl = `http://127.0.0.1:${chosenMonitor}`;
    if (await isHealthy(server, monitorUrl)) {
      try {
        await assertSyncAlways(monitorUrl);
      } catch (error) {
        await server.end('SIGTERM', 5_000);
        throw error;
      }
      if (!quiet) {
        if (warning) console.warn(warning);
        console.log(`nats-server ${version} on port ${chosen}, data in ${folder}`);
      }
      return {
        url: `nats://${accounts ? `services:${accounts.servicesPassword}@` : ''}127.0.0.1:${chosen}`,
        monitorUrl,
        port: chosen,
        monitorPort: chosenMonitor,
        pid: server.pid,
        warning,
        exited: server.exited,
        kill: server.kill,
        stop: () => server.end('SIGTERM', 10_000),
        lastWords: server.lastWords,
      };
    }
    const words = server.lastWords();
    await server.end('SIGTERM', 5_000);
    const portTaken = /address already in use/.test(words);
    if (!portTaken || (port !== 0 && monitorPort !== 0) || attempt === 5) {
      const Trouble = portTaken ? PortInUse : Problem;
      throw new Trouble(`nats-server did not start; its log ${log} ends with:\n${words}`);
    }
  }
}

/**
 * Refuses a JetStream that confirms messages before they are on the disk: by default NATS flushes
 * every two minutes, and a power cut loses all of that. A server that is too old is refused as well.
 * @param {string} monitorUrl
 * @returns {Promise<{ warning: string | undefined }>}
 */
export async function assertSyncAlways(monitorUrl) {
  /** @type {{ version?: string, jetstream?: { config?: { sync_always?: boolean } } }} */
  let varz;
  try {
    const answer = await fetch(new URL('/varz', monitorUrl), { signal: AbortSignal.timeout(5_000) });
    varz = /** @type {typeof varz} */ (await answer.json());
  } catch {
    throw new Problem(`NATS does not answer on its monitoring address ${monitorUrl} (NATS_MONITOR_URL).`);
  }
  // The interval itself still reads 120 s when `always` is set; only this field tells.
  if (varz.jetstream?.config?.sync_always !== true) {
    throw new Problem(
      `The NATS server at ${monitorUrl} does not write through to the disk: set "jetstream { sync_interval: always }" in its configuration.`,
    );
  }
  const known = judgeNatsVersion(varz.version ?? '', monitorUrl);
  if (!known?.usable) {
    throw new Problem(
      `The NATS server at ${monitorUrl} is ${varz.version}; 2.12 is the oldest that works, 2.15 is wanted.`,
    );
  }
  return { warning: known.warning };
}

/**
 * @param {string} folder
 * @param {number} port
 * @param {number} monitorPort
 * @param {import('./accounts.mjs').NatsAccounts} [accounts]
 */
function configurationFor(folder, port, monitorPort, accounts) {
  return `server_name: integras-local
listen: "127.0.0.1:${port}"
http: "127.0.0.1:${monitorPort}"
max_payload: 1MB
jetstream {
  store_dir: ${JSON.stringify(folder)}
  sync_interval: always
}
${accounts ? accountsConfiguration(accounts) : ''}`;
}

/**
 * @param {import('../processes/bound-process.mjs').BoundProcess} server
 * @param {string} monitorUrl
 * @returns {Promise<boolean>} false when the server ended instead
 */
async function isHealthy(server, monitorUrl) {
  const deadline = Date.now() + 60_000;
  while (server.running() && Date.now() < deadline) {
    try {
      // Healthy means that JetStream has recovered its streams, not only that the port is open.
      const answer = await fetch(`${monitorUrl}/healthz`, { signal: AbortSignal.timeout(2_000) });
      if (answer.ok && server.running()) return true;
    } catch {
      // Not listening yet.
    }
    await pause(20);
  }
  return false;
}
