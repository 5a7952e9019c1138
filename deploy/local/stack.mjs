import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as buildWhat, toRun } from './setup/build.mjs';
import { programOf } from './setup/bundle.mjs';
import { refuseBusyPorts } from './addresses/busy-ports.mjs';
import { freePort } from './addresses/free-port.mjs';
import { database, identities, mails, messages } from './ground.mjs';
import { localAddress, portOffsets, portsAbove } from './addresses/ports.mjs';
import { PortInUse } from './problem.mjs';
import { provision } from './postgres/provision.mjs';
import { secretsIn } from './settings/secrets.mjs';
import { readinessOf, startProgram } from './processes/service-process.mjs';
import { busyServices, serviceEnv, services as allServices } from './settings/settings.mjs';
import { Supervised } from './processes/supervised.mjs';

/**
 * @typedef {object} Stack
 * @property {string} baseUrl of the gateway
 * @property {string} issuer
 * @property {string} adminDatabaseUrl may create schemas and roles
 * @property {Record<string, string>} databaseUrls by service, and the reconciler's
 * @property {string} natsUrl with the credentials of services
 * @property {string} natsMonitorUrl
 * @property {string} smtpUrl
 * @property {import('./settings/secrets.mjs').Secrets} secrets
 * @property {import('./settings/settings.mjs').Settings} settings
 * @property {Map<string, Supervised>} processes each has `pid`, `kill(signal)` and `restart()`
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} StackOptions
 * @property {string} dataDir
 * @property {Partial<import('./addresses/ports.mjs').Ports>} [ports] what is not named takes a free port
 * @property {readonly string[]} [services] none starts only PostgreSQL, NATS, the OpenID provider and the mail receiver
 * @property {boolean} [quiet]
 * @property {boolean} [build] whether to build first
 * @property {Partial<import('./settings/settings.mjs').Settings>} [settings] addresses of servers of your own
 * @property {boolean} [restarts] whether a process that dies is started again by itself; true unless said
 * @property {AbortSignal} [signal] gives up starting; what has started is stopped
 * @property {number} [portPatienceMs] how long to wait for a busy port to become free
 * @property {<T>(name: string, work: () => Promise<T>) => Promise<T>} [step] told of each step
 * @property {(death: import('./processes/supervised.mjs').Death) => void} [onDeath]
 * @property {() => void} [onReady] told whenever a process has become ready, the first time and again
 */

const mostTries = 5;

/**
 * Starts the whole stack on one machine: a throw-away one for a test, or the one of `npm start`.
 * Whatever has started is stopped again when something after it fails.
 * @param {StackOptions} options
 * @returns {Promise<Stack>}
 */
export async function startStack(options) {
  const hasChoice = Object.keys(portOffsets).length > Object.keys(options.ports ?? {}).length;
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOnce(options);
    } catch (error) {
      // A port that was free when it was chosen may have been taken since.
      if (!(error instanceof PortInUse) || !hasChoice || tries === mostTries) throw error;
    }
  }
}

/**
 * @param {StackOptions} options
 * @returns {Promise<Stack>}
 */
async function startOnce(options) {
  const {
    services = allServices,
    quiet = true,
    build = false,
    restarts = true,
    signal,
    portPatienceMs = 0,
    onReady = () => undefined,
    onDeath = ({ name, words }) => quiet || console.error(`${name} died:\n${words}`),
  } = options;
  /** @type {NonNullable<StackOptions['step']>} */
  const step = (name, work) => {
    signal?.throwIfAborted();
    return options.step ? options.step(name, work) : work();
  };
  const dataDir = resolve(options.dataDir);
  const logs = join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  // PostgreSQL may run as another user below it; what is secret in it is closed by itself.
  chmodSync(dataDir, 0o711);
  const settings = await settingsFor(options, dataDir);
  const { ports } = settings;
  const secrets = secretsIn(dataDir, services);

  /** @type {Map<string, Supervised>} */
  const processes = new Map();
  /**
   * @param {string} name
   * @param {import('./ground.mjs').Launch} launch
   */
  const supervise = async (name, launch) => {
    const supervised = new Supervised(name, launch, { restarts, onDeath, onReady });
    processes.set(name, supervised);
    await supervised.start();
  };
  const stop = () => stopInOrder(processes);
  // Stopping at once also ends the waiting for a process that is only just starting.
  const stopNow = () => void stop();
  signal?.addEventListener('abort', stopNow);

  try {
    await refuseBusyPorts(settings, services, portPatienceMs);
    // While the servers start; what is wrong with it is told when its turn comes.
    const built = build ? buildWhat(toRun) : undefined;
    built?.catch(() => undefined);
    const adminDatabaseUrl = await step('PostgreSQL', () => database(settings, dataDir, supervise));
    const nats = await step('NATS', () => messages(settings, dataDir, secrets, supervise));
    const issuer = await step('OpenID provider', () => identities(settings, dataDir, secrets, supervise));
    const smtpUrl = await step('mail', () => mails(settings, dataDir, supervise));
    const databaseUrls = await step('schemas and roles', () => provision(adminDatabaseUrl, [...services], secrets));
    if (built) await step('build', () => built);

    const urls = {
      databaseUrls,
      issuer,
      smtpUrl,
      natsUrl: nats.url,
      natsMonitorUrl: nats.monitorUrl,
      ...(nats.partnersUrl && { natsPartnersUrl: nats.partnersUrl }),
    };
    const launch = (/** @type {string} */ service) => (/** @type {AbortSignal} */ giveUp) =>
      startProgram({
        name: service,
        program: programOf(service),
        env: serviceEnv(service, settings, urls, secrets),
        logs,
        readyAt: readinessOf(ports, service),
        giveUp,
        busy: busyServices.includes(service),
      });
    // All at once: each waits by itself for what it needs of the others' events.
    // The first that fails says why; those that wait for it in vain would only say that they waited.
    const startAll = () => Promise.all(services.map((service) => supervise(service, launch(service))));
    if (services.length > 0) await step(`services ${services.join(', ')}`, startAll);

    const baseUrl = localAddress(ports.gateway);
    signal?.throwIfAborted();
    signal?.removeEventListener('abort', stopNow);
    return { baseUrl, adminDatabaseUrl, ...urls, secrets, settings, processes, stop };
  } catch (error) {
    await stop();
    signal?.throwIfAborted();
    throw error;
  }
}

/**
 * Services first, so that they finish on servers that still answer; then what they stand on.
 * @param {Map<string, Supervised>} processes
 */
async function stopInOrder(processes) {
  const ground = ['mail', 'oidc', 'nats', 'postgres'];
  const above = [...processes.keys()].filter((name) => !ground.includes(name));
  await Promise.all(above.map(async (name) => processes.get(name)?.stop()));
  for (const name of ground) await processes.get(name)?.stop();
}

/**
 * @param {StackOptions} options
 * @param {string} dataDir
 * @returns {Promise<import('./settings/settings.mjs').Settings>}
 */
async function settingsFor({ ports: given = {}, settings = {} }, dataDir) {
  const ports = { ...portsAbove(0), ...given };
  for (const name of /** @type {(keyof typeof ports)[]} */ (Object.keys(ports))) {
    if (given[name] === undefined) ports[name] = await freePort();
  }
  return {
    publicUrl: localAddress(ports.gateway),
    oidcClientId: 'integras-gateway',
    adminSubject: 'lead',
    mailFrom: 'INTEGRAS <integras@localhost>',
    ...settings,
    ports,
    dataDir,
  };
}
