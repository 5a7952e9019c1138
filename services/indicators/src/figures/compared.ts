import { apart, newcombe } from '@integras/aggregation';
import type { Figure } from '@integras/contracts';

/** What may be said of figures side by side. */
export interface Compared {
  /** Whether they may be put in an order: no two of their intervals overlap. False too where one has no interval. */
  rankable: boolean;
  /** Of two shares: the first minus the second, with its 95 % interval. One that holds 0 is no difference. */
  difference?: { value: string; low: string; high: string; level: 0.95; method: 'newcombe' };
}

/** Compares the figures that are shown; hidden ones take no part. */
export function compared(figures: readonly Figure[]): Compared {
  const shown = figures.filter(({ hidden, value }) => !hidden && value !== null);
  const intervals = shown.flatMap(({ interval }) =>
    interval ? [{ low: Number(interval.low), high: Number(interval.high) }] : [],
  );
  const rankable = shown.length > 1 && intervals.length === shown.length && apart(intervals);
  const [a, b] = shown.map(proportionOf);
  if (shown.length !== 2 || !a || !b) return { rankable };
  const { difference, low, high } = newcombe(a, b);
  return {
    rankable,
    difference: { value: text(difference), low: text(low), high: text(high), level: 0.95, method: 'newcombe' },
  };
}

function proportionOf({ interval, numerator, n = 0 }: Figure): { met: number; n: number } | undefined {
  return interval?.method === 'wilson' && n > 0 ? { met: Number(numerator), n } : undefined;
}

const text = (value: number): string => String(Number(value.toFixed(9)));
