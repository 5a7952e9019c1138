import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { npm } from './npm.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';
import { root } from './root.mjs';
import { services } from './settings.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
const consoleFolder = 'services/console';

/** What is built, from which sources, and what has to be there afterwards. */
const builds = [
  {
    name: 'services',
    sources: ['libs', 'services', 'tsconfig.json', 'tsconfig.base.json'],
    skips: [consoleFolder],
    result: services.map((name) => `services/${name}/dist/main.js`),
    command: (/** @type {boolean} */ anew) =>
      run(process.execPath, [tsc, '-b', ...(anew ? ['--force'] : [])], { cwd: root }),
  },
  {
    name: 'console',
    // It imports the libraries from source, so they count as its sources too.
    sources: [consoleFolder, 'libs/client', 'libs/contracts'],
    skips: [],
    result: [`${consoleFolder}/dist/index.html`],
    command: () => npm(['run', '--silent', 'build', '--workspace', consoleFolder]),
  },
];

/**
 * Builds what has changed since the last time, told by the content of the sources: a build that
 * has nothing to do takes a fraction of a second.
 * @param {{ anew?: boolean }} [options] `anew` builds everything, whatever has been built before
 * @returns {Promise<string>} what was built
 */
export async function build({ anew = false } = {}) {
  const built = [];
  for (const { name, sources, skips, command, result } of builds) {
    const fingerprint = fingerprintOf(sources, skips);
    const memory = join(root, 'node_modules', '.integras', `built-${name}`);
    const isThere = result.every((file) => existsSync(join(root, file)));
    if (!anew && isThere && existsSync(memory) && readFileSync(memory, 'utf8') === fingerprint) continue;

    const { code, output } = await command(anew);
    if (code !== 0) throw new Problem(`The build of the ${name} failed:\n${output}`);
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, fingerprint);
    built.push(name);
  }
  return built.length > 0 ? `built the ${built.join(' and the ')}` : 'nothing had changed';
}

/**
 * @param {string[]} sources
 * @param {string[]} skips
 */
function fingerprintOf(sources, skips) {
  const hash = createHash('sha256');
  const skipped = skips.map((path) => join(root, path));
  const visit = (/** @type {string} */ path) => {
    if (!existsSync(path) || skipped.includes(path)) return;
    if (!statSync(path).isDirectory()) {
      hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
      return;
    }
    for (const name of readdirSync(path).toSorted()) {
      if (name === 'node_modules' || name === 'dist' || name.endsWith('.tsbuildinfo')) continue;
      visit(join(path, name));
    }
  };
  for (const source of sources) visit(join(root, source));
  return hash.digest('hex');
}
