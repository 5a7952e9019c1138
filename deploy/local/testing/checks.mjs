import { build, toTest } from '../setup/build.mjs';
import { npm } from '../processes/npm.mjs';
import { root } from '../root.mjs';
import { run } from '../processes/run.mjs';
import { failedOnce, passedOnce } from './tally.mjs';

/** @typedef {{ name: string, check: () => Promise<{ code: number, output: string }> }} Check */

/**
 * What is checked of the source itself, before the tests, and the first one before the others; each check counts as one
 * test.
 * @type {readonly [Check, ...Check[]]}
 */
export const checks = [
  { name: 'types and build', check: builtAnew },
  { name: 'types of the console', check: () => npm(['run', '--silent', 'types', '--workspace', 'services/console']) },
  { name: 'lint', check: () => npm(['run', '--silent', 'lint']) },
  { name: 'format', check: () => run(process.execPath, ['node_modules/oxfmt/bin/oxfmt', '--check'], { cwd: root }) },
  { name: 'architecture', check: () => npm(['run', '--silent', 'architecture']) },
  { name: 'dead code', check: () => npm(['run', '--silent', 'dead-code']) },
  { name: 'licences', check: () => npm(['run', '--silent', 'licences']) },
  { name: 'known weaknesses of dependencies', check: weaknesses },
];

/**
 * @param {() => Promise<{ code: number, output: string }>} check
 */
export async function asOneTest(check) {
  const { code, output } = await check();
  return { counts: code === 0 ? passedOnce : failedOnce, trouble: output };
}

/** Told also when it passes: it may not have been looked up. */
async function weaknesses() {
  const looked = await npm(['run', '--silent', 'dependency-audit']);
  if (looked.output.includes('SKIPPED')) console.warn(looked.output);
  return looked;
}

/** From nothing, because what an earlier build says is no proof. */
async function builtAnew() {
  try {
    return { code: 0, output: await build(toTest, { anew: true }) };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}
