import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from '../processes/npm.mjs';
import { Problem } from '../problem.mjs';
import { root } from '../root.mjs';

const lock = join(root, 'package-lock.json');
/**
 * What is wanted: everything, or only what it takes to run the product. The tools of tests, checks and measurements are
 * half of all packages.
 * @typedef {'everything' | 'what runs'} Wanted
 */

const modules = join(root, 'node_modules');
const memoryOf = (/** @type {Wanted} */ wanted) =>
  join(modules, '.integras', wanted === 'everything' ? 'installed-lock' : 'installed-lock-of-what-runs');

/**
 * @param {Wanted} wanted
 * @returns {boolean} whether what is installed is not what the lock file says
 */
export function isInstallNeeded(wanted) {
  /** @type {Wanted[]} */
  const enough = wanted === 'everything' ? ['everything'] : ['everything', 'what runs'];
  return !enough.some((one) => existsSync(memoryOf(one)) && readFileSync(memoryOf(one), 'utf8') === fingerprint());
}

/**
 * Installs what the lock file says, and remembers which lock that was. Where something is installed already it installs
 * everything: less would take away what somebody uses.
 * @param {Wanted} wanted
 */
export async function install(wanted) {
  const reach = existsSync(modules) ? 'everything' : wanted;
  const some = reach === 'everything' ? [] : projectsThatRun().map((folder) => `--workspace=${folder}`);
  // `npm install`, not `npm ci`: a lock written behind some registries lacks other platforms' binaries.
  const { code, output } = await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', ...some]);
  if (code !== 0) throw new Problem(`npm install failed:\n${output}`);
  const memory = memoryOf(reach);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, fingerprint());
}

/** The libraries come with the services that use them. */
function projectsThatRun() {
  return ['deploy/local', ...readdirSync(join(root, 'services')).map((name) => `services/${name}`)];
}

function fingerprint() {
  if (!existsSync(lock)) return 'no lock';
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}
