import { spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const largestLog = 20 * 1024 * 1024;

/**
 * @typedef {object} BoundProcess
 * @property {number} pid
 * @property {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} exited
 * @property {() => boolean} running
 * @property {(signal: NodeJS.Signals) => void} kill
 * @property {(signal: NodeJS.Signals, graceMs: number) => Promise<void>} end signals, waits, and kills what has not gone by then
 * @property {() => string} lastWords the end of its log
 */

/**
 * Starts a foreign program so that it never outlives us, however we die: the kernel sends it
 * `deathSignal` when we are gone (`setpriv --pdeathsig`); without setpriv a watchdog process does.
 * It runs in a session of its own, so that Ctrl-C reaches only us and we can stop things in order.
 * @param {string[]} command program and arguments; may begin with other wrappers, such as one that drops privileges
 * @param {{ deathSignal: NodeJS.Signals, log: string, cwd?: string, env?: NodeJS.ProcessEnv, wrap?: (command: string[]) => string[] }} options
 *   `wrap` puts a program around the whole, outside of setpriv, because a change of user clears the death signal
 * @returns {BoundProcess}
 */
export function startBound(command, { deathSignal, log, cwd, env, wrap = (inner) => inner }) {
  const setpriv = onPath('setpriv');
  const bound = setpriv ? [setpriv, '--pdeathsig', deathSignal.replace('SIG', ''), ...command] : command;
  const started = launch(wrap(bound), { log, cwd, env, stdio: [] });
  if (!setpriv && started.pid) guard(started.pid, deathSignal);
  return started;
}

/**
 * Starts a Node program of ours. It is bound to us by its IPC channel: when the channel closes,
 * because we stopped or were killed, the preloaded module ends it.
 * @param {string[]} args
 * @param {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {BoundProcess}
 */
export function startNode(args, { log, cwd, env }) {
  const preload = join(here, 'die-with-parent.mjs');
  return launch([process.execPath, '--import', preload, ...args], {
    log,
    cwd,
    env,
    stdio: ['ipc'],
  });
}

/**
 * @param {string[]} command
 * @param {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv, stdio: 'ipc'[] }} options
 * @returns {BoundProcess}
 */
function launch([program, ...args], { log, cwd, env, stdio }) {
  mkdirSync(dirname(log), { recursive: true });
  setAside(log);
  const out = openSync(log, 'a', 0o600);
  const child = spawn(/** @type {string} */ (program), args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', out, out, ...stdio],
  });
  closeSync(out);
  child.channel?.unref();

  let running = true;
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      running = false;
      resolve({ code, signal });
    });
    child.once('error', () => {
      running = false;
      resolve({ code: 127, signal: null });
    });
  });

  /** @param {NodeJS.Signals} signal */
  const kill = (signal) => {
    if (running) child.kill(signal);
  };
  return {
    pid: child.pid ?? 0,
    exited,
    running: () => running,
    kill,
    async end(signal, graceMs) {
      if (!running) return;
      kill(signal);
      const timer = setTimeout(() => kill('SIGKILL'), graceMs);
      await exited;
      clearTimeout(timer);
    },
    lastWords: () => tail(log, 15),
  };
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function guard(pid, signal) {
  const watchdog = spawn(process.execPath, [join(here, 'watchdog.mjs'), String(pid), signal], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  watchdog.unref();
  watchdog.channel?.unref();
}

/**
 * Starts a log anew when it has grown large; the one before is kept.
 * @param {string} log
 */
function setAside(log) {
  if (existsSync(log) && statSync(log).size > largestLog) renameSync(log, `${log}.1`);
}

/**
 * @param {string} program
 * @returns {string | undefined} where it is on PATH
 */
export function onPath(program) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));
}

/**
 * @param {string} file
 * @param {number} lines
 * @returns {string} the last lines of a log, or nothing
 */
export function tail(file, lines) {
  if (!existsSync(file)) return '';
  const fd = openSync(file, 'r');
  try {
    const length = Math.min(fstatSync(fd).size, 64 * 1024);
    const end = Buffer.alloc(length);
    readSync(fd, end, 0, length, fstatSync(fd).size - length);
    return end.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } finally {
    closeSync(fd);
  }
}
