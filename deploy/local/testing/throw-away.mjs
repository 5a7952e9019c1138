import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A folder for one test, gone after it.
 * @param {{ after: (work: () => void) => void }} test
 * @returns {string}
 */
export function throwAwayFolder(test) {
  const folder = mkdtempSync(join(tmpdir(), 'integras-'));
  test.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * @param {number} pid
 * @returns {boolean} false for a process that is dead but not yet collected, too
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = `/proc/${pid}/stat`;
  return !existsSync('/proc/self/stat') || /\) [^ZX]/.test(existsSync(state) ? readFileSync(state, 'utf8') : '');
}

/**
 * @param {() => boolean | Promise<boolean>} condition
 * @param {string} what is waited for
 */
export async function until(condition, what, withinMs = 60_000) {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`${what} did not happen within ${withinMs} ms`);
    await pause(20);
  }
}
