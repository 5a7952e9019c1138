import { decimals, decimalText, type Exact, quotient, whole } from './decimal.js';

/** How often a value occurs. Values may repeat and come in any order; what occurs 0 times is not there. */
export type Occurring<Value> = Iterable<readonly [value: Value, count: number]>;

const one = whole(1);

/** Values in their order, each with how many are not greater. */
function ranked(values: Occurring<Exact>): { values: { value: Exact; upTo: number }[]; n: number } {
  let n = 0;
  const inOrder = [...values].filter(present).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { values: inOrder.map(([value, count]) => ({ value, upTo: (n += count) })), n };
}

function present([, count]: readonly [unknown, number]): boolean {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  return count > 0;
}

function quantileOf({ values, n }: ReturnType<typeof ranked>, p: Exact, places: number): string | undefined {
  if (n === 0) return undefined;
  const position = BigInt(n - 1) * p;
  const [below, between] = [Number(position / one), position % one];
  const at = (rank: number): Exact => values.find(({ upTo }) => rank < upTo)!.value;
  const low = at(below);
  const high = between === 0n ? low : at(below + 1);
  return quotient(low * one + between * (high - low), one * one, places);
}

/**
 * The p-quantile of a weighted multiset as a decimal text, computed exactly and rounded half to even at `places` digits
 * after the point; undefined when it is empty. `p` is exact too: `exact('0.25')`.
 *
 * Type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996),
 * 361-365, the default of R and of spreadsheets: of n values in order, linearly between those around position
 * 1 + (n − 1) p.
 * @throws RangeError unless 0 <= p <= 1 and counts are whole numbers from 0.
 */
export function quantile(values: Occurring<Exact>, p: Exact, places = decimals): string | undefined {
  if (p < 0n || p > one) throw new RangeError(`not between 0 and 1: ${decimalText(p)}`);
  return quantileOf(ranked(values), p, places);
}

/** What a box plot shows. */
export interface FiveNumbers {
  minimum: string;
  lowerQuartile: string;
  median: string;
  upperQuartile: string;
  maximum: string;
}

/** Extremes and quartiles of a weighted multiset, as {@link quantile} gives them; undefined when it is empty. */
export function fiveNumbers(values: Occurring<Exact>, places = decimals): FiveNumbers | undefined {
  const inOrder = ranked(values);
  if (inOrder.n === 0) return undefined;
  const quarter = (quarters: bigint) => quantileOf(inOrder, (quarters * one) / 4n, places)!;
  return {
    minimum: quarter(0n),
    lowerQuartile: quarter(1n),
    median: quarter(2n),
    upperQuartile: quarter(3n),
    maximum: quarter(4n),
  };
}

/**
 * The lower median of levels that have an order but no distances: the first level that half of the members do not
 * exceed. Always a level that somebody has: nothing lies between A2 and B1. Undefined when nobody has one.
 * @throws RangeError for a level that is not in the order, and for what is no count.
 */
export function ordinalMedian<Level extends string>(
  levels: readonly Level[],
  counts: Occurring<Level>,
): Level | undefined {
  const rank = new Map(levels.map((level, i) => [level, whole(i)]));
  const ranks = [...counts].map(([level, count]) => {
    const of = rank.get(level);
    if (of === undefined) throw new RangeError(`not a level: ${level}`);
    return [of, count] as const;
  });
  const { values, n } = ranked(ranks);
  const median = values.find(({ upTo }) => 2 * upTo >= n);
  return median && levels[Number(median.value / one)];
}
