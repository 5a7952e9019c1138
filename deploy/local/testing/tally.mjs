import { explain } from '../problem.mjs';
import { seconds } from '../steps.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The sum of all that `npm test` checks. */
export class Tally {
  /** @type {Counts} */
  #sum = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  #troubles = [];

  /**
   * Runs one part, prints how it went, and adds its counts; a part that breaks has failed once.
   * @param {string} name
   * @param {() => Promise<{ counts: Counts, trouble: string, tookMs?: number }>} part `trouble` is printed when
   *   something failed, `tookMs` when it was run before
   */
  async add(name, part) {
    const begun = performance.now();
    const { counts, trouble, tookMs } = await part().catch((/** @type {unknown} */ error) => ({
      counts: failedOnce,
      tookMs: undefined,
      trouble: explain(error),
    }));
    this.#sum = {
      passed: this.#sum.passed + counts.passed,
      failed: this.#sum.failed + counts.failed,
      skipped: this.#sum.skipped + counts.skipped,
    };
    const mark = counts.failed > 0 ? '✗' : '✓';
    console.log(`${mark} ${name}: ${inWords(counts)} (${seconds(tookMs ?? performance.now() - begun)})`);
    if (counts.failed === 0) return;
    console.log(`\n${trouble.trimEnd()}\n`);
    this.#troubles.push(`✗ ${name}\n${beginningOf(trouble)}`);
  }

  get hasFailures() {
    return this.#sum.failed > 0;
  }

  /** What failed, in short, because it was told minutes ago; the sum is the last line. */
  toString() {
    return [...this.#troubles, inWords(this.#sum)].join('\n\n');
  }
}

const mostLines = 24;

/**
 * What failed first, which the rest often follows from, without the way the code took there.
 * @param {string} trouble
 */
function beginningOf(trouble) {
  const lines = trouble.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  const left = lines.length - mostLines;
  return [...lines.slice(0, mostLines), ...(left > 0 ? [`… and ${left} more lines, above`] : [])].join('\n');
}

/** @type {Counts} */
export const passedOnce = { passed: 1, failed: 0, skipped: 0 };
/** @type {Counts} */
export const failedOnce = { passed: 0, failed: 1, skipped: 0 };

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
