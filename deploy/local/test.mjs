import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { followNpm } from './processes/follow-npm.mjs';
import { checkNode } from './setup/node-version.mjs';
import { outfit } from './setup/outfit.mjs';
import { explain, Problem } from './problem.mjs';
import { step } from './steps.mjs';
import { Tally } from './testing/tally.mjs';

/**
 * `npm test`. What is imported above uses nothing but Node, because the install is the first step.
 * @param {string} folder thrown away at the end; everything temporary goes there
 * @returns {Promise<Tally>}
 */
async function test(folder) {
  const isFull = process.argv.includes('--full');
  await outfit('everything');

  const tally = new Tally();
  const { asOneTest, checks } = await import('./testing/checks.mjs');
  const [built, ...others] = checks;
  await tally.add(built.name, () => asOneTest(built.check));

  const { startStack } = await import('./stack.mjs');
  const stack = await step('PostgreSQL, NATS and OpenID provider for the tests', () =>
    startStack({ dataDir: join(folder, 'stack'), services: [] }),
  );
  try {
    const env = {
      ...process.env,
      ...(isFull ? { FULL: '1' } : {}),
      TMPDIR: folder,
      TZ: 'UTC',
      FORCE_COLOR: '0',
      TEST_DATABASE_URL: stack.adminDatabaseUrl,
      TEST_NATS_URL: stack.natsUrl,
      TEST_NATS_MONITOR_URL: stack.natsMonitorUrl,
      TEST_OIDC_ISSUER: stack.issuer,
      // Each project's tests run in its own folder.
      ...(process.env['REAL_DATA_DIR'] ? { REAL_DATA_DIR: resolve(process.env['REAL_DATA_DIR']) } : {}),
    };
    const { projects } = await import('./setup/workspace.mjs');
    const { browserTests, projectTests, stackTests } = await import('./testing/suites.mjs');
    const inBrowser = projects().filter(({ scripts }) => scripts['test:browser']);
    // Checks only reckon, with all there is of the machine: beside them servers would answer too late.
    for (const { name, check } of others) await tally.add(name, () => asOneTest(check));
    // Side by side: tests mostly wait, for their servers or their pages. More at once only wait for each other.
    await Promise.all([
      tally.add('local stack', () => stackTests(env)),
      (async () => {
        for (const { project, outcome } of await projectTests(env)) await tally.add(project, async () => outcome);
      })(),
      (async () => {
        for (const project of inBrowser) {
          await tally.add(`${project.name} in a browser`, () => browserTests(env, project));
        }
      })(),
    ]);
  } finally {
    await stack.stop();
  }
  return tally;
}

const folder = mkdtempSync(join(tmpdir(), 'integras-test-'));
// PostgreSQL may run as another user below it.
chmodSync(folder, 0o711);
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => process.exit(1));
followNpm(() => process.exit(1));

try {
  checkNode();
  const tally = await test(folder);
  console.log(`\n${tally.toString()}`);
  process.exit(tally.hasFailures ? 1 : 0);
} catch (error) {
  console.error(error instanceof Problem ? `\n${error.message}` : explain(error));
  // Whoever reads only the last line is told as well.
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
