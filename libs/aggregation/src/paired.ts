import type { Decimal } from 'decimal.js';
import { decimals, type Exact } from './decimal.js';
import { deviationOf, mean, meanOf, plain, Precise, tInterval } from './moments.js';
import { measured, pool } from './tally.js';

/** What one member was measured with at two moments; what was not measured is absent, and never 0. */
export interface Pair {
  before?: Exact | undefined;
  after?: Exact | undefined;
}

/** What changed between two moments. A fall is negative. All decimals are texts, rounded half to even. */
export interface PairedChange {
  /** Members with both ends: only they are compared. */
  n: number;
  onlyBefore: number;
  onlyAfter: number;
  /** Of the pairs. Undefined without one. */
  before: string | undefined;
  after: string | undefined;
  /** The mean of after − before. */
  gain: string | undefined;
  /** The 95 % t interval of the gain; undefined for fewer than two pairs. */
  interval: { low: string; high: string } | undefined;
  /** gain / (s / √n), s being the standard deviation of the differences; undefined where they do not differ. */
  t: string | undefined;
  /** n − 1; undefined without a pair. */
  degreesOfFreedom: number | undefined;
  /** Cohen's d_z: the gain in standard deviations of the differences; undefined where those do not differ. */
  dz: string | undefined;
  /** Cohen's d_av: the gain in the mean of both ends' standard deviations; comparable with groups that are no pairs. */
  dav: string | undefined;
}

/**
 * Compares two moments of the same members.
 * Sources: paired t, NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.1.1; d_z and d_av, D. Lakens, Frontiers in
 * Psychology 4:863 (2013), formulas 6 and 10.
 * @param places digits after the point
 */
export function pairedChange(pairs: readonly Pair[], places = decimals): PairedChange {
  const both = pairs.flatMap(({ before, after }) =>
    before === undefined || after === undefined ? [] : [{ before, after }],
  );
  const before = pool(both.map((pair) => measured(pair.before)));
  const after = pool(both.map((pair) => measured(pair.after)));
  const change = pool(both.map((pair) => measured(pair.after - pair.before)));
  const { n } = change;
  const per = (spread: Decimal | undefined): Decimal | undefined =>
    spread === undefined || spread.isZero() ? undefined : meanOf(change).div(spread);
  const dz = per(n > 1 ? deviationOf(change) : undefined);
  const dav = per(n > 1 ? deviationOf(before).add(deviationOf(after)).div(2) : undefined);
  const text = (value: Decimal | undefined) => (value === undefined ? undefined : plain(value, places));
  return {
    n,
    onlyBefore: pairs.filter((pair) => pair.before !== undefined && pair.after === undefined).length,
    onlyAfter: pairs.filter((pair) => pair.before === undefined && pair.after !== undefined).length,
    before: mean(before, places),
    after: mean(after, places),
    gain: mean(change, places),
    interval: tInterval(change, places),
    t: text(dz?.mul(new Precise(n).sqrt())),
    degreesOfFreedom: n > 0 ? n - 1 : undefined,
    dz: text(dz),
    dav: text(dav),
  };
}
