import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { forgetResults, jestResults } from './jest-results.mjs';
import { npm } from '../processes/npm.mjs';
import { root } from '../root.mjs';
import { run } from '../processes/run.mjs';
import { failedOnce } from './tally.mjs';
import { filesIn, projects } from '../setup/workspace.mjs';

/** @typedef {{ counts: import('./tally.mjs').Counts, trouble: string, tookMs?: number }} Outcome */

const results = 'coverage/tests.json';
const browserResults = 'coverage/browser.json';

/**
 * How the tests of a project are run and followed. One that hangs ends the run; files of the full counts take longest.
 * @param {NodeJS.ProcessEnv} env
 * @param {number} minutes how long a file may take
 */
const watched = (env, minutes) => ({
  env,
  silentMinutes: env['FULL'] ? 60 : minutes,
  onLine: (/** @type {string} */ line) => {
    if (/(^| )(PASS|FAIL) /.test(line)) console.log(`  ${line.replace(/^\S+:\s+/, '')}`);
  },
});

/**
 * Unit and integration tests of all projects, two at a time because each mostly waits for its servers, never from a cache.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ project: string, outcome: Outcome }[]>}
 */
export async function projectTests(env) {
  const tested = projects().filter(({ scripts }) => scripts['test']);
  for (const { folder } of tested) forgetResults(join(root, folder), results);
  const nx = ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'test', '--skip-nx-cache', '--parallel=2'];
  const flags = ['--output-style=stream', '--', '--json', `--outputFile=${results}`];
  const { output } = await run(process.execPath, [...nx, ...flags], {
    cwd: root,
    ...watched({ ...env, NX_DAEMON: 'false' }, 4),
  });
  return tested.map(({ name, folder }) => {
    const outcome = jestResults(join(root, folder), results);
    // Jest's own report may say little about why it ended badly; then its project's lines do.
    const said = output.split('\n').filter((line) => line.startsWith(`${name}:`));
    const isTold = outcome.counts.failed === 0 || outcome.trouble.trim() !== '';
    return { project: name, outcome: isTold ? outcome : { ...outcome, trouble: said.slice(-60).join('\n') } };
  });
}

/**
 * The local stack's own tests, on Node's runner: they also prove what starts before anything is installed.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
export async function stackTests(env) {
  const files = filesIn('deploy', '.test.mjs');
  const { output } = await run(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files], {
    cwd: root,
    env,
  });
  const count = (/** @type {string} */ what) => Number(new RegExp(`^. ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const counts = {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
  const isNothing = counts.passed + counts.failed === 0;
  // Of what passed nothing is said again.
  const failing = output.slice(Math.max(0, output.indexOf('✖ failing tests:')));
  return { counts: isNothing ? failedOnce : counts, trouble: failing };
}

/**
 * The flows in a real browser.
 * @param {NodeJS.ProcessEnv} env
 * @param {import('../setup/workspace.mjs').Project} project
 * @returns {Promise<Outcome>}
 */
export async function browserTests(env, project) {
  const { executablePath } = await findChromium();
  const folder = join(root, project.folder);
  forgetResults(folder, browserResults);
  const flags = ['--json', `--outputFile=${browserResults}`];
  const { output } = await npm(
    ['run', '--silent', 'test:browser', '--workspace', project.name, '--', ...flags],
    watched({ ...env, CHROMIUM_PATH: executablePath }, 8),
  );
  const outcome = jestResults(folder, browserResults);
  return { ...outcome, trouble: outcome.trouble.trim() === '' ? output : outcome.trouble };
}
