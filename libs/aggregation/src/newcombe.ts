import type { Interval } from './interval.js';
import { wilson } from './wilson.js';

/** So many of so many. */
export interface Proportion {
  met: number;
  n: number;
}

/**
 * The difference of two independent proportions, a − b, with its 95 % hybrid score interval without continuity
 * correction, within [-1, 1]. The groups must not share members; for the same persons before and after it is wrong.
 *
 * Method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998), 873-890: each side is as far away as the Wilson limits of both proportions together.
 * @throws RangeError unless both are proportions with n > 0.
 */
export function newcombe(a: Proportion, b: Proportion): Interval & { difference: number } {
  const [p, q] = [a.met / a.n, b.met / b.n];
  const [ofA, ofB] = [wilson(a.met, a.n), wilson(b.met, b.n)];
  const difference = p - q;
  return {
    difference,
    low: difference - Math.hypot(p - ofA.low, ofB.high - q),
    high: difference + Math.hypot(ofA.high - p, q - ofB.low),
  };
}
