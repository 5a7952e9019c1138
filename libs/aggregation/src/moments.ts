import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { Decimal } from 'decimal.js';
import { decimals } from './decimal.js';
import type { Tally } from './tally.js';

/** Enough digits that a rounding in here never reaches the digits shown. */
export const Precise = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });
const unit = new Precise(10).pow(decimals);

type Moments = Pick<Tally, 'n' | 'numerator' | 'squares'>;

export function meanOf({ n, numerator }: Moments): Decimal {
  return new Precise(numerator.toString()).div(unit).div(n);
}

/** n·Σx² − (Σx)² is a whole number here, so nothing cancels as it does in floating point. */
export function deviationOf({ n, numerator, squares }: Moments): Decimal {
  const spread = BigInt(n) * squares - numerator * numerator;
  return new Precise(spread.toString())
    .div(n)
    .div(n - 1)
    .sqrt()
    .div(unit);
}

/** The mean, rounded half to even at `places` digits after the point; undefined when nothing was measured. */
export function mean(moments: Moments, places = decimals): string | undefined {
  return moments.n > 0 ? plain(meanOf(moments), places) : undefined;
}

/** The sample standard deviation (divisor n − 1); undefined for fewer than two values. */
export function standardDeviation(moments: Moments, places = decimals): string | undefined {
  return moments.n > 1 ? plain(deviationOf(moments), places) : undefined;
}

/**
 * The 95 % t interval of the mean: mean ± t(0.975, n − 1) · s / √n; undefined for fewer than two values.
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2.
 */
export function tInterval(moments: Moments, places = decimals): { low: string; high: string } | undefined {
  const { n } = moments;
  if (n < 2) return undefined;
  const centre = meanOf(moments);
  const half = deviationOf(moments)
    .div(new Precise(n).sqrt())
    .mul(tQuantile(0.975, n - 1));
  return { low: plain(centre.sub(half), places), high: plain(centre.add(half), places) };
}

export function plain(value: Decimal, places: number): string {
  const rounded = value.toDecimalPlaces(places, Decimal.ROUND_HALF_EVEN);
  return rounded.isZero() ? '0' : rounded.toFixed();
}
