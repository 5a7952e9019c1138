import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@integras/local/addresses/free-port.mjs';
import { root } from '@integras/local/root.mjs';
import { round } from './report.mjs';

/**
 * The memory of the idle stack: the proportional share of every process, so that shared pages count once.
 * @param {import('./ground.mjs').Ground} ground
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function idleMemory({ stack }) {
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  const { kilobytes, processes } = memoryOf(stack);
  const gigabytes = kilobytes / 2 ** 20;
  return [
    {
      what: 'memory of the whole idle stack',
      reached: `${round(gigabytes)} GB`,
      wanted: '1.2 GB',
      met: gigabytes <= 1.2,
      note: `${processes} processes, proportional set size`,
    },
  ];
}

/**
 * What all processes of a stack hold now.
 * @param {import('@integras/local/stack.mjs').Stack} stack
 */
export function memoryOf(stack) {
  const pids = [...stack.processes.values()].flatMap(({ pid }) => withChildren(pid));
  return { kilobytes: pids.reduce((sum, pid) => sum + share(pid), 0), processes: pids.length };
}

/** @param {number} pid @returns {number[]} */
function withChildren(pid) {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
  return [pid, ...children.flatMap(withChildren)];
}

/** @param {number} pid */
function share(pid) {
  const file = `/proc/${pid}/smaps_rollup`;
  const found = existsSync(file) ? /^Pss:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8')) : undefined;
  return Number(found?.[1] ?? 0);
}

/**
 * `npm start` from a fresh clone with npm's cache warm, demonstration project included, and once more.
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function startTimes() {
  const folder = mkdtempSync(join(tmpdir(), 'integras-clone-'));
  const clone = join(folder, 'integras');
  execFileSync('git', ['clone', '--quiet', root, clone]);
  // The demonstration's accounts belong to the address of their first start.
  const port = await freePort();
  const cold = await secondsToReady(clone, port);
  const later = await secondsToReady(clone, port);
  rmSync(folder, { recursive: true, force: true });
  return [
    {
      what: 'cold `npm start` (warm npm cache), to ready',
      reached: `${round(cold, 1)} s`,
      wanted: '60 s',
      met: cold <= 60,
      note: 'with the demonstration project loaded',
    },
    { what: 'later start', reached: `${round(later, 1)} s`, wanted: '10 s', met: later <= 10 },
  ];
}

/** @param {string} clone @param {number} port */
async function secondsToReady(clone, port) {
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const seconds = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Ctrl-C')) resolve((performance.now() - started) / 1_000);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  child.kill('SIGTERM');
  await ended;
  return seconds;
}
