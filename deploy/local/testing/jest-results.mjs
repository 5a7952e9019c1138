import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failedOnce } from './tally.mjs';

/** @typedef {import('./tally.mjs').Counts} Counts */

/**
 * Makes room for a project's results, so that none of an earlier run is ever counted.
 * @param {string} folder of the project
 * @param {string} file
 */
export function forgetResults(folder, file) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  rmSync(join(folder, file), { force: true });
}

/**
 * @param {string} folder of the project
 * @param {string} file that jest wrote
 * @returns {{ counts: Counts, trouble: string, tookMs?: number }} no trouble is told of tests that did not come to an end
 */
export function jestResults(folder, file) {
  const path = join(folder, file);
  if (!existsSync(path)) return { counts: failedOnce, trouble: '' };
  const results = /** @type {JestResults} */ (JSON.parse(readFileSync(path, 'utf8')));
  const counts = {
    passed: results.numPassedTests,
    // A file that cannot even be loaded has no tests to count, and is a failure all the same.
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
  const trouble = results.testResults.filter(({ status }) => status === 'failed').map(({ message }) => message);
  const tookMs = results.testResults.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0);
  // Jest may also end badly with all tests passed, for instance on an unhandled error between them.
  if (!results.success && counts.failed === 0)
    return { counts: { ...counts, failed: 1 }, trouble: trouble.join('\n'), tookMs };
  return { counts, trouble: trouble.join('\n'), tookMs };
}

/**
 * @typedef {object} JestResults
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {{ status: string, message: string, startTime: number, endTime: number }[]} testResults
 */
