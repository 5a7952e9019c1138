import { checkNode } from './setup/node-version.mjs';
import { announce, claim, release } from './instance.mjs';
import { followNpm } from './processes/follow-npm.mjs';
import { emptyDataDir } from './fresh.mjs';
import { goLive, loadDemoOnce, releaseOnce } from './demo-load/once.mjs';
import { outfit } from './setup/outfit.mjs';
import { explain, Problem } from './problem.mjs';
import { readSettings } from './settings/settings.mjs';
import { startHelp, startOptions } from './settings/start-options.mjs';
import { seconds, step } from './steps.mjs';
import { welcome } from './welcome.mjs';

/**
 * `npm start`. What is imported above uses nothing but Node, because the install is the first step;
 * the rest comes after it.
 */
async function start() {
  const begun = performance.now();
  checkNode();
  const options = startOptions(process.argv.slice(2));
  if (options.help) {
    console.log(startHelp());
    return;
  }
  const settings = readSettings();
  const { dataDir } = settings;
  const { wasKilled } = claim(dataDir);
  process.once('exit', () => release(dataDir));
  const ending = new AbortController();
  listenForTheEnd(ending);

  if (options.fresh) await step('empty the data folder', () => emptyDataDir(settings));
  await outfit('what runs');
  ending.signal.throwIfAborted();
  const { startStack } = await import('./stack.mjs');
  /** Who runs under which process number changes with every restart. */
  let tell = () => {};
  const stack = await startStack({
    dataDir,
    ports: settings.ports,
    settings,
    quiet: false,
    build: true,
    signal: ending.signal,
    // The servers of a launcher that was killed are still on their way out.
    portPatienceMs: wasKilled ? 10_000 : 0,
    step,
    onReady: () => tell(),
    onDeath: ({ name, words, pauseMs }) =>
      console.error(`\n${name} died and starts again in ${seconds(pauseMs)}; its log ends with:\n${words}\n`),
  });
  try {
    const { baseUrl, issuer, secrets } = stack;
    const ownProvider = !settings.oidcIssuer;
    if (options.demo && ownProvider) {
      const loading = () => loadDemoOnce(dataDir, { baseUrl, issuer, secrets });
      await step('demo project', () => unlessEnded(ending.signal, loading()));
    }
    tell = () => announce(dataDir, describe(stack, ownProvider));
    tell();
    console.log(welcome(settings, ownProvider, seconds(performance.now() - begun)));
    const running = { baseUrl, issuer, secrets, signal: ending.signal };
    if (options.demo && ownProvider) void releaseOnce(running);
    if (options.live) void goLive(running);
    await untilTheEnd(ending.signal);
    console.log('\nStopping …');
  } finally {
    await stack.stop();
  }
}

/**
 * @param {import('./stack.mjs').Stack} stack
 * @param {boolean} ownProvider
 * @returns {Omit<import('./instance.mjs').Instance, 'pid'>}
 */
function describe(
  { baseUrl, issuer, adminDatabaseUrl, databaseUrls, natsUrl, natsMonitorUrl, processes },
  ownProvider,
) {
  const pids = Object.fromEntries([...processes].map(([name, { pid }]) => [name, pid]));
  return { baseUrl, issuer, ownProvider, databaseUrl: adminDatabaseUrl, databaseUrls, natsUrl, natsMonitorUrl, pids };
}

/**
 * The first signal stops everything in order; a second one does not wait, and what is left then
 * ends by itself, because it is bound to us.
 * @param {AbortController} ending
 */
function listenForTheEnd(ending) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (ending.signal.aborted) process.exit(1);
      ending.abort();
    });
  }
  followNpm(() => ending.abort());
}

/**
 * @template T
 * @param {AbortSignal} signal
 * @param {Promise<T>} work
 * @returns {Promise<T>} rejects as soon as the signal comes
 */
function unlessEnded(signal, work) {
  const ended = new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  return /** @type {Promise<T>} */ (Promise.race([work, ended]));
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function untilTheEnd(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    // With servers of your own there may be no process of ours that keeps us here.
    const anchor = setInterval(() => undefined, 60_000);
    signal.addEventListener('abort', () => {
      clearInterval(anchor);
      resolve();
    });
  });
}

try {
  await start();
  process.exit(0);
} catch (error) {
  // Ended while starting: that was asked for.
  if (/** @type {Error} */ (error).name === 'AbortError') process.exit(0);
  console.error(error instanceof Problem ? `\n${error.message}` : explain(error));
  process.exit(1);
}
