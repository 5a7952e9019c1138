import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} Instance the running stack, as other commands find it
 * @property {number} pid of the launcher
 * @property {string} [baseUrl] the addresses are there once the stack is ready
 * @property {string} [issuer]
 * @property {boolean} [ownProvider] whether the provider is the stack's own, with demo accounts
 * @property {string} [databaseUrl] may create schemas and roles
 * @property {Record<string, string>} [databaseUrls] by service
 * @property {string} [natsUrl]
 * @property {string} [natsMonitorUrl]
 * @property {Record<string, number>} [pids] of its processes now
 */

/** @param {string} dataDir */
const fileIn = (dataDir) => join(dataDir, 'stack.json');

/**
 * Takes the data folder for this process.
 * @param {string} dataDir
 * @returns {{ wasKilled: boolean }} whether a launcher before us ended without cleaning up
 */
export function claim(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const other = runningInstance(dataDir);
  if (other) {
    const where = other.baseUrl ? ` at ${other.baseUrl}` : '';
    throw new Problem(
      `A stack already runs on ${dataDir}${where} (process ${other.pid}): stop it first, or set DATA_DIR and PORT for a second one.`,
    );
  }
  const wasKilled = existsSync(fileIn(dataDir));
  rmSync(fileIn(dataDir), { force: true });
  try {
    writeFileSync(fileIn(dataDir), JSON.stringify({ pid: process.pid }), { flag: 'wx', mode: 0o600 });
  } catch {
    throw new Problem(`Another stack is just starting on ${dataDir}.`);
  }
  return { wasKilled };
}

/**
 * @param {string} dataDir
 * @param {Omit<Instance, 'pid'>} instance
 */
export function announce(dataDir, instance) {
  const text = JSON.stringify({ pid: process.pid, ...instance }, null, 2);
  writeFileSync(fileIn(dataDir), `${text}\n`, { mode: 0o600 });
}

/** @param {string} dataDir */
export function release(dataDir) {
  rmSync(fileIn(dataDir), { force: true });
}

/**
 * @param {string} dataDir
 * @returns {Instance | undefined}
 */
export function runningInstance(dataDir) {
  let instance;
  try {
    instance = /** @type {Instance} */ (JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
  return instance.pid !== process.pid && isLauncher(instance.pid) ? instance : undefined;
}

/**
 * A number alone may meanwhile belong to another program, or to a process that is dead but not
 * yet collected; where the system tells what a process is, that counts.
 * @param {number} pid
 */
function isLauncher(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync('/proc/self/cmdline') || readSafely(commandLine).includes('start.mjs');
}

/** @param {string} file */
function readSafely(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
