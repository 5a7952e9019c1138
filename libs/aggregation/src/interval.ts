/** A 95 % interval; both ends belong to it. */
export interface Interval {
  low: number;
  high: number;
}

/** The 0.975 quantile of the standard normal distribution: two sides of 95 %. */
export const z = 1.959963984540054;

/**
 * Whether no two of the intervals overlap: only then may what they belong to be put in an order. Stricter than a test
 * of each difference, on purpose: two that overlap may still differ (see `newcombe`), but a ranking says more.
 */
export function apart(intervals: readonly Interval[]): boolean {
  const inOrder = intervals.toSorted((a, b) => a.low - b.low);
  return inOrder.every(({ low }, i) => i === 0 || inOrder[i - 1]!.high < low);
}
