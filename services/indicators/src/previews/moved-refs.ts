import type { CellChange } from '../cells/cell-deltas.js';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';

export type MovedRef = FigureRef & { category: string };

/** The figures of a pilot whose cells change, by dimension, '' for totals; as the catalogue orders them, all time before months. */
export function movedRefs(indicators: Indicators, cells: readonly CellChange[]): Map<string, MovedRef[]> {
  const found = new Map<string, Map<string, MovedRef>>();
  for (const { at, within } of cells) {
    const { indicator, scope, place } = at;
    const { dimension, period, category } = within;
    if (scope !== 'pilot') continue;
    const known = found.get(dimension) ?? new Map<string, MovedRef>();
    found.set(
      dimension,
      known.set(`${indicator} ${period} ${category}`, { indicator, scope, place, period, category }),
    );
  }
  const order = new Map(indicators.all.map(({ code }, i) => [code, i]));
  const rank = ({ indicator, period, category }: MovedRef) =>
    `${String(order.get(indicator)).padStart(5, '0')} ${period === 'all' ? '' : period} ${category}`;
  const sorted = (refs: Iterable<MovedRef>) => [...refs].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return new Map([...found].map(([dimension, refs]) => [dimension, sorted(refs.values())]));
}
