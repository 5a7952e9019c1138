import { type Interval, z } from './interval.js';

/**
 * The 95 % score interval of a proportion of `met` in `n`, within [0, 1].
 *
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212;
 * equation 4 of R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872. Unlike Wald's it does not collapse at 0 or n.
 * @throws RangeError unless 0 <= met <= n and n > 0.
 */
export function wilson(met: number, n: number): Interval {
  if (!(n > 0 && met >= 0 && met <= n)) throw new RangeError(`no proportion: ${met} of ${n}`);
  const p = met / n;
  const divisor = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / divisor;
  const half = (z / divisor) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  // At 0 and n the formula gives exactly 0 and 1 but for the last bits of floating point.
  return { low: met === 0 ? 0 : Math.max(0, centre - half), high: met === n ? 1 : Math.min(1, centre + half) };
}
