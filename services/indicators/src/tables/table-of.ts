import type { CompiledDefinition } from '../definitions/compile.js';
import type { Cell, Publication, Sum, Table } from '@integras/disclosure';
import { type Figure, figureFor, figureKey, hiddenFigure } from '@integras/contracts';

/** Which table. */
export interface TableRef {
  definition: CompiledDefinition;
  project: string;
  dimension: string;
}

/** A place of a table and the places within it that make it up. */
export interface TablePlace {
  /** The key of its total: the figure without a category. */
  total: string;
  /** The places one level below. */
  within: readonly string[];
}

/** Figures of one indicator and dimension over the places of a project, exact. */
export interface ExactTable {
  places: readonly TablePlace[];
  /** By the key of the total. */
  totals: ReadonlyMap<string, Figure>;
  /** By the key of the total: a figure for every category there can be. */
  categories: ReadonlyMap<string, readonly Figure[]>;
  /** Persons may be in several places and categories, so that parts may overlap. */
  countsPersons: boolean;
}

/** The parts of a share: who met it and who did not. */
export const partsOf = (key: string): [met: string, notMet: string] => [`${key}|met`, `${key}|not-met`];

export const isShare = ({ numerator, denominator }: Figure): boolean =>
  numerator !== undefined && denominator !== undefined;

/** The table as disclosure control sees it: counts of persons, and which of them add up to which. */
export function tableOf({ places, totals, categories, countsPersons }: ExactTable): Table {
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  const overlapping = countsPersons;
  const add = (figure: Figure, known: boolean) => {
    const { key, n = 0 } = figure;
    cells.push({ key, count: n, known });
    if (!isShare(figure)) return;
    const met = Number(figure.numerator);
    const [metKey, notMetKey] = partsOf(key);
    cells.push({ key: metKey, count: met, known }, { key: notMetKey, count: n - met, known });
    sums.push({ total: key, parts: [metKey, notMetKey], ratio: true });
  };
  const addSum = (total: Figure, of: readonly Figure[]) => {
    if (of.length === 0) return;
    sums.push({ total: total.key, parts: of.map(({ key }) => key), overlapping });
    if (!isShare(total)) return;
    const [met, notMet] = partsOf(total.key);
    sums.push({ total: met, parts: of.map(({ key }) => partsOf(key)[0]) });
    sums.push({ total: notMet, parts: of.map(({ key }) => partsOf(key)[1]) });
  };
  for (const { total } of places) {
    const figure = totals.get(total)!;
    add(figure, !figureFor('headline', figure)!.hidden);
    for (const one of categories.get(total)!) add(one, false);
  }
  for (const { total, within } of places) {
    addSum(totals.get(total)!, categories.get(total)!);
    addSum(
      totals.get(total)!,
      within.map((key) => totals.get(key)!),
    );
    for (const [i, figure] of categories.get(total)!.entries())
      addSum(
        figure,
        within.map((key) => categories.get(key)![i]!),
      );
  }
  return { cells, sums };
}

/** The figures as they are published: whole, or nothing of them. */
export function publishedFigures({ categories }: ExactTable, { hidden }: Publication, at: Date): Figure[] {
  const isHidden = new Set(hidden);
  return [...categories.values()].flat().map((figure) => {
    const keys = isShare(figure) ? [figure.key, ...partsOf(figure.key)] : [figure.key];
    return keys.some((key) => isHidden.has(key)) ? hiddenFigure(figure) : shown(figure, at);
  });
}

/** Numbers beside what the table protects are not told: each would need a table of its own. */
function shown(figure: Figure, at: Date): Figure {
  const {
    unknown: _,
    pending: __,
    bounds: ___,
    spread: ____,
    curve: _____,
    perUnit: ______,
    trueAt: _______,
    ...rest
  } = figure;
  return { ...rest, asOf: at.toISOString() };
}

/** The figure of a place in which nobody is of a category. */
export function emptyLike(total: Figure, by: { dimension: string; category: string }): Figure {
  const {
    interval: _,
    bounds: __,
    standardDeviation: ___,
    spread: ____,
    counts: _____,
    curve: ______,
    pending: _______,
    mixedUnits: ________,
    perUnit: _________,
    ...rest
  } = total;
  return {
    ...rest,
    key: figureKey({ ...total, by }),
    by,
    value: isShare(total) ? null : '0',
    n: 0,
    unknown: 0,
    ...(total.numerator !== undefined && { numerator: '0' }),
    ...(total.denominator !== undefined && { denominator: '0' }),
  };
}
