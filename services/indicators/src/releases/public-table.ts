import { publicRules, type Release, type ReleaseTable } from '@integras/disclosure';
import { type Figure, type FigureScope, hiddenFigure } from '@integras/contracts';
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

/** What a release tells of, from the coarsest to the finest. */
const levels: readonly { scopes: readonly FigureScope[]; divided: boolean }[] = [
  { scopes: ['project'], divided: false },
  { scopes: ['project', 'country'], divided: false },
  { scopes: ['project', 'country'], divided: true },
  { scopes: ['project', 'country', 'territory'], divided: true },
  { scopes: ['project', 'country', 'territory', 'pilot'], divided: true },
];

/**
 * The tables of an indicator, the coarsest first: where most cells are small, hiding what would give them away hides the whole
 * with them. Of what a coarser table leaves out nobody knows more than that it adds up.
 */
export function everFiner(tables: readonly ExactTable[]): (readonly ExactTable[])[] {
  return levels.map((level) => tables.map((table) => coarser(table, level)));
}

function coarser(table: ExactTable, { scopes, divided }: (typeof levels)[number]): ExactTable {
  const isKept = (total: string): boolean => scopes.includes(table.totals.get(total)!.scope);
  return {
    ...table,
    places: table.places
      .filter(({ total }) => isKept(total))
      .map(({ total, within }) => ({ total, within: within.filter(isKept) })),
    totals: new Map([...table.totals].filter(([total]) => isKept(total))),
    categories: new Map(
      [...table.categories].filter(([total]) => isKept(total)).map(([total, of]) => [total, divided ? of : []]),
    ),
  };
}

/** Whether a release tells of the whole: of a share, both parts. */
export function tellsOfWhole({ values }: Release, [table]: readonly ExactTable[]): boolean {
  const wholes = [...table!.totals.values()].filter(({ scope }) => scope === 'project');
  return wholes.every((whole) =>
    [whole.key, ...(isShare(whole) ? partsOf(whole.key) : [])].every((key) => key in values),
  );
}

/** The release with what its table leaves out: hidden, and so for all releases to come. */
export function withLeftOut(release: Release, { cells }: ReleaseTable): Release {
  const leftOut = cells.map(({ key }) => key).filter((key) => !(key in release.values));
  return { ...release, hidden: [...new Set([...release.hidden, ...leftOut])].sort() };
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
