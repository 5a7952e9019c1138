import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { bundle, programOf } from './bundle.mjs';
import { packClient } from './client-package.mjs';
import { npm } from '../processes/npm.mjs';
import { packedClient } from './packed-client.mjs';
import { Problem } from '../problem.mjs';
import { run } from '../processes/run.mjs';
import { root } from '../root.mjs';
import { services } from '../settings/settings.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
const consoleFolder = 'services/console';
/** Folders of what is made from the sources, or out of testing them: a build in the middle of the tests is none. */
const made = ['node_modules', 'dist', 'coverage'];
const serviceSources = ['libs', 'services', 'tsconfig.json', 'tsconfig.base.json'];

/**
 * What is built, from which sources, and what has to be there afterwards.
 * @satisfies {Record<string, { sources: string[], skips: string[], result: string[], command: (anew: boolean) => Promise<{ code: number, output: string }> }>}
 */
const builds = {
  'compiled projects': {
    sources: serviceSources,
    skips: [consoleFolder],
    result: services.map((name) => `services/${name}/dist/main.js`),
    command: (/** @type {boolean} */ anew) =>
      run(process.execPath, [tsc, '-b', ...(anew ? ['--force'] : [])], { cwd: root }),
  },
  programs: {
    // The lock file names the libraries that go into them.
    sources: [...serviceSources, 'package-lock.json'],
    skips: [consoleFolder],
    result: [...services, 'client'].map(programOf),
    command: bundle,
  },
  'client package': {
    sources: ['libs/client', 'package-lock.json'],
    skips: [],
    result: [packedClient],
    command: packClient,
  },
  console: {
    // It imports the libraries from source, so they count as its sources too.
    sources: [consoleFolder, 'libs/client', 'libs/contracts'],
    skips: [],
    result: [`${consoleFolder}/dist/index.html`],
    command: () => npm(['run', '--silent', 'build', '--workspace', consoleFolder]),
  },
};

/** @typedef {keyof typeof builds} Build */

/**
 * Whoever only wants to run it all needs no compiler.
 * @type {readonly Build[]}
 */
export const toRun = ['programs', 'client package', 'console'];

/**
 * Tests and measurements load what is compiled.
 * @type {readonly Build[]}
 */
export const toTest = ['compiled projects', ...toRun];

/**
 * Builds what has changed since the last time, told by the content of the sources: a build that
 * has nothing to do takes a fraction of a second.
 * @param {readonly Build[]} names
 * @param {{ anew?: boolean }} [options] `anew` builds everything, whatever has been built before
 * @returns {Promise<string>} what was built
 */
export async function build(names, { anew = false } = {}) {
  const built = await Promise.all(names.map(async (name) => ((await buildOne(name, anew)) ? [name] : [])));
  const changed = built.flat();
  return changed.length > 0 ? `built the ${changed.join(' and the ')}` : 'nothing had changed';
}

/**
 * @param {Build} name
 * @param {boolean} anew
 * @returns {Promise<boolean>} whether there was something to do
 */
async function buildOne(name, anew) {
  const { sources, skips, result, command } = builds[name];
  const fingerprint = fingerprintOf(sources, skips);
  const memory = join(root, 'node_modules', '.integras', `built-${name.replace(' ', '-')}`);
  const isThere = result.every((file) => existsSync(join(root, file)));
  if (!anew && isThere && existsSync(memory) && readFileSync(memory, 'utf8') === fingerprint) return false;

  const { code, output } = await command(anew);
  if (code !== 0) throw new Problem(`The build of the ${name} failed:\n${output}`);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, fingerprint);
  return true;
}

/**
 * @param {string[]} sources files and folders below the root
 * @param {string[]} skips
 */
export function fingerprintOf(sources, skips) {
  const hash = createHash('sha256');
  const skipped = skips.map((path) => join(root, path));
  const visit = (/** @type {string} */ path) => {
    if (!existsSync(path) || skipped.includes(path)) return;
    if (!statSync(path).isDirectory()) {
      hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
      return;
    }
    for (const name of readdirSync(path).toSorted()) {
      if (made.includes(name) || name.endsWith('.tsbuildinfo')) continue;
      visit(join(path, name));
    }
  };
  for (const source of sources) visit(join(root, source));
  return hash.digest('hex');
}
