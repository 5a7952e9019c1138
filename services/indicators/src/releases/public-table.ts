import { publicRules, type Release, type ReleaseTable } from '@integras/disclosure';
import { type Figure, hiddenFigure } from '@integras/contracts';
import { quotient } from '@integras/aggregation';
import { type ExactTable, isShare, partsOf, tableOf } from '../tables/table-of.js';

/**
 * The table of an indicator as a release sees it: nobody knows its totals, and a cell has changed by as many persons
 * as it has become larger or smaller by, at least.
 * @param before the exact count of each cell when its value was last released anew
 */
export function releaseTableOf(tables: readonly ExactTable[], before: Readonly<Record<string, number>>): ReleaseTable {
  const whole = tables.map(tableOf);
  const cells = new Map(whole.flatMap((table) => table.cells).map((cell) => [cell.key, cell]));
  const sums = new Map(whole.flatMap((table) => table.sums).map((sum) => [JSON.stringify(sum), sum]));
  return {
    cells: [...cells.values()].map(({ key, count }) => ({
      key,
      count,
      changed: Math.abs(count - (before[key] ?? 0)),
    })),
    sums: [...sums.values()],
  };
}

/** The exact count of each cell when its value was released anew: now, or earlier where it is repeated. */
export function countsReleased(
  { cells }: ReleaseTable,
  previous: Release | undefined,
  before: Readonly<Record<string, number>>,
): Record<string, number> {
  const isRepeated = (key: string, changed: number) =>
    previous !== undefined && key in previous.values && changed < publicRules.fewestChanged;
  return Object.fromEntries(
    cells.map(({ key, count, changed }) => [key, isRepeated(key, changed) ? before[key]! : count]),
  );
}

/** The figures of the tables with the values that were released: rounded counts, percentages of rounded counts. */
export function releasedFigures(tables: readonly ExactTable[], { values, percentages }: Release, at: string): Figure[] {
  const percentOf = new Map(percentages.map(({ part, percent }) => [part, percent]));
  const exact = tables.flatMap(({ totals, categories }) => [...totals.values(), ...[...categories.values()].flat()]);
  const byKey = new Map(exact.map((figure) => [figure.key, figure]));
  return [...byKey.values()].map((figure) => {
    const n = values[figure.key];
    const told = { ...hiddenFigure(figure), status: 'published' as const };
    if (n === undefined) return told;
    const { hidden: _, ...shown } = told;
    if (!isShare(figure)) return { ...shown, value: String(n), n, asOf: at };
    const percent = percentOf.get(partsOf(figure.key)[0]);
    if (percent === undefined) return told;
    return { ...shown, value: quotient(BigInt(percent), 100n), n, asOf: at };
  });
}
