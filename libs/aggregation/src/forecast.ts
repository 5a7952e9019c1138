import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from './interval.js';

/** A value on a day; days count on any one scale, such as days since the period began. */
export interface Point {
  day: number;
  value: number;
}

/** Where a line through the points leads, with the 95 % interval for one new value there. */
export interface Forecast extends Interval {
  expected: number;
  /** Change of the value a day. */
  slope: number;
  /** The line's value at day 0. */
  intercept: number;
  /** How far the points are from the line: the standard deviation of the residuals, divisor n − 2. */
  residualDeviation: number;
}

/**
 * The least-squares line through the points, prolonged to a day: line ± t(0.975, n − 2) · s ·
 * √(1 + 1/n + (day − mean)² / Σ(day − mean)²). Undefined for fewer than three points, or when all are of one day.
 *
 * Sums that grow have residuals that follow each other, so for them the interval is too narrow rather than too wide: a
 * warning, not a promise.
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 4.5.2.1, prediction of a new observation.
 */
export function forecast(points: readonly Point[], at: number): Forecast | undefined {
  const n = points.length;
  if (n < 3) return undefined;
  const [day, value] = [meanOf(points.map((p) => p.day)), meanOf(points.map((p) => p.value))];
  // Distances from the means, so that days counted from long ago lose no digits.
  const spread = sumOf(points.map((p) => (p.day - day) ** 2));
  if (spread === 0) return undefined;
  const slope = sumOf(points.map((p) => (p.day - day) * (p.value - value))) / spread;
  const expectedAt = (on: number) => value + slope * (on - day);
  const residuals = sumOf(points.map((p) => (p.value - expectedAt(p.day)) ** 2));
  const residualDeviation = Math.sqrt(residuals / (n - 2));
  const expected = expectedAt(at);
  const half = tQuantile(0.975, n - 2) * residualDeviation * Math.sqrt(1 + 1 / n + (at - day) ** 2 / spread);
  return { expected, low: expected - half, high: expected + half, slope, intercept: expectedAt(0), residualDeviation };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
