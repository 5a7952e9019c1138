import type { Figure } from '@integras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';
import { Assembly, type Figures, type Wanted, type When } from './assembly.js';
import { definitionOf, type FigureVersion, readCounts, refKey } from './counts.store.js';
import { type Moved, movedCounts } from './moved-counts.js';
import { followsFromOthers } from './withheld.js';

/** Exactly the figures named, in their order; those of places that do not exist are left out. */
export async function readFigures(
  source: DataSource | EntityManager,
  indicators: Indicators,
  wanted: readonly FigureRef[],
  when: When,
): Promise<Figures> {
  const stored = await readCounts(source, indicators, withAllTime(indicators, wanted), {
    ...when,
    withOtherPlaces: followingFromOthers(indicators, wanted),
  });
  return new Assembly(indicators, stored, when).figures(wanted);
}

/** The categories there are of the figures named. */
export async function readBreakdown(
  source: DataSource | EntityManager,
  indicators: Indicators,
  wanted: readonly FigureRef[],
  dimension: string,
  when: When,
): Promise<Figures> {
  const stored = await readCounts(source, indicators, withAllTime(indicators, wanted), { dimension, ...when });
  const versions = new Map(wanted.map((ref) => [refKey(ref), ref.version]));
  const found = stored.counts
    .filter((counts) => versions.has(refKey(counts)))
    .map((counts) => ({ ...counts, version: versions.get(refKey(counts)) }));
  const sorted = found.sort((a, b) => (refKey(a, a.category) < refKey(b, b.category) ? -1 : 1));
  return new Assembly(indicators, stored, when, dimension).figures(sorted);
}

/** The months of one figure from the first to the last there is something in, without gaps. */
export async function readMonths(
  source: DataSource | EntityManager,
  indicators: Indicators,
  wanted: readonly Omit<FigureRef, 'period'>[],
  when: When,
): Promise<Figures> {
  const stored = await readCounts(
    source,
    indicators,
    wanted.map((ref) => ({ ...ref, period: 'all' })),
    { anyPeriod: true, ...when, withOtherPlaces: followingFromOthers(indicators, wanted) },
  );
  const refs = wanted.flatMap((ref) => {
    const same = ({ indicator, scope, place }: FigureRef) =>
      indicator === ref.indicator && scope === ref.scope && place === ref.place;
    const months = stored.counts
      .filter((counts) => same(counts) && counts.period !== 'all')
      .map(({ period }) => period);
    return monthsBetween(months).map((period) => ({ ...ref, period }));
  });
  return new Assembly(indicators, stored, when).figures(refs);
}

/** A figure as it is, and as it would be. */
export interface MovedFigure {
  before: Figure;
  after: Figure;
}

/** Figures as they are and as they would be if cells of a pilot changed, both of one state of the database; of categories where a dimension is named. */
export async function readMoved(
  source: DataSource | EntityManager,
  indicators: Indicators,
  wanted: readonly Wanted[],
  moved: Moved,
  when: When & { dimension?: string },
): Promise<MovedFigure[]> {
  if (wanted.length === 0) return [];
  const { dimension } = when;
  const stored = await readCounts(source, indicators, withAllTime(indicators, wanted), {
    ...when,
    ...(dimension === undefined && { withOtherPlaces: followingFromOthers(indicators, wanted) }),
  });
  const counts = movedCounts(stored.counts, indicators, moved, dimension ?? '');
  const before = new Assembly(indicators, stored, when, dimension).figures(wanted).figures;
  const after = new Assembly(indicators, { ...stored, counts }, when, dimension).figures(wanted).figures;
  return before.map((figure, i) => ({ before: figure, after: after[i]! }));
}

/** What a month is measured against, where that holds at all times. */
function withAllTime(indicators: Indicators, wanted: readonly FigureRef[]): FigureRef[] {
  const timeless = wanted.filter((ref) => ref.period !== 'all' && definitionOf(indicators, ref).timeless);
  const all = [...wanted, ...timeless.map((ref) => ({ ...ref, period: 'all' }))];
  return [...new Map(all.map((ref) => [refKey(ref), ref])).values()];
}

function followingFromOthers(indicators: Indicators, wanted: readonly FigureVersion[]): string[] {
  const definitions = new Set(wanted.map((ref) => definitionOf(indicators, ref)));
  return [...definitions].filter(followsFromOthers).map(({ code }) => code);
}

function monthsBetween(months: readonly string[]): string[] {
  const sorted = [...new Set(months)].sort();
  const all: string[] = [];
  for (let month = sorted[0]; month !== undefined && month <= sorted.at(-1)!; month = monthAfter(month))
    all.push(month);
  return all;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
