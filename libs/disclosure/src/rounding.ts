import type { ReleaseRules } from './rules.js';
import type { Range } from './system.js';

/** The nearest multiple of `base`; half goes up. */
export function rounded(count: number, base: number): number {
  return Math.floor(count / base + 0.5) * base;
}

/** The counts that are rounded to a released value: persons are whole, and fewer than the threshold are not released. */
export function roundedFrom(value: number, { base, threshold }: ReleaseRules): Range {
  return { low: Math.max(threshold, Math.ceil(value - base / 2)), high: Math.ceil(value + base / 2) - 1 };
}

/** What is left of what was known when so many persons may have come or gone. */
export function loosened({ low, high }: Range, persons: number): Range {
  return { low: Math.max(0, low - persons), high: high + persons };
}
