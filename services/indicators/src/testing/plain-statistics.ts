import { Decimal } from 'decimal.js';

export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN });

/** As figures show what was divided. */
export const rounded = (value: Decimal): string => value.toDecimalPlaces(9).toFixed();

const dayMillis = 86_400_000;
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMillis;
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMillis).toISOString().slice(0, 10);

/** The value a share of the way up the values in order; between two of them in proportion. */
export function upTheOrder(values: readonly Decimal[], share: number): Decimal {
  const sorted = values.toSorted((a, b) => a.comparedTo(b));
  const at = new Exact(sorted.length - 1).times(share);
  const [below, above] = [sorted[at.floor().toNumber()]!, sorted[at.ceil().toNumber()]!];
  const weight = at.minus(at.floor());
  return below.times(new Exact(1).minus(weight)).plus(above.times(weight));
}

/** How long somebody was followed, and whether what was waited for happened at the end of it. */
export interface Followed {
  days: number;
  happened: boolean;
}

/**
 * The share that waits still after each day, by redistribution to the right: everybody begins with the same weight, and
 * who leaves without the event hands theirs to those who are followed for longer (B. Efron, 1967). It is the product-limit
 * estimate without a product.
 */
export function waitingAfter(followed: readonly Followed[]): (day: number) => Decimal {
  const inOrder = followed.toSorted((a, b) => a.days - b.days || Number(b.happened) - Number(a.happened));
  const weights = inOrder.map(() => new Exact(1).div(inOrder.length));
  for (const [i, { happened }] of inOrder.entries()) {
    const right = inOrder.length - i - 1;
    if (happened || right === 0) continue;
    const share = weights[i]!.div(right);
    for (let j = i + 1; j < inOrder.length; j++) weights[j] = weights[j]!.plus(share);
  }
  return (day) =>
    inOrder.reduce(
      (waiting, { days, happened }, i) => (happened && days <= day ? waiting.minus(weights[i]!) : waiting),
      new Exact(1),
    );
}

/** The day on which half wait still; the middle of the time for which exactly half do. */
export function halfwayDay(followed: readonly Followed[]): Decimal | undefined {
  const waiting = waitingAfter(followed);
  const half = new Exact('0.5');
  const isHalf = (day: number) => waiting(day).minus(half).abs().lt('1e-40');
  const days = [...new Set(followed.filter(({ happened }) => happened).map(({ days }) => days))].sort((a, b) => a - b);
  const first = days.find((day) => isHalf(day) || waiting(day).lt(half));
  if (first === undefined) return undefined;
  const next = isHalf(first) ? days.find((day) => !isHalf(day) && waiting(day).lt(half)) : undefined;
  return new Exact(first).plus(next ?? first).div(2);
}
