import type { Figure, Position } from '@integras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';
import { scopeIdOf } from '../places/place.js';
import { definitionOf, readCounts, refKey, type Stored } from './counts.store.js';
import { figureOf } from './figure-of.js';

/** Figures, exact: what a viewer may see of them is decided by `figureFor`. */
export interface Figures {
  figures: Figure[];
  trueAt: Position;
}

/** When a figure is asked for, and as of when. */
export interface When {
  now: Date;
  /** As it was known at the end of this second; as it is known now where absent. */
  asOf?: Date | undefined;
}

/** Exactly the figures named, in their order; those of places that do not exist are left out. */
export async function readFigures(
  source: DataSource | EntityManager,
  indicators: Indicators,
  wanted: readonly FigureRef[],
  when: When,
): Promise<Figures> {
  const stored = await readCounts(source, indicators, withAllTime(indicators, wanted), when);
  return assemble(indicators, stored, wanted, when);
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
  const asked = new Set(wanted.map((ref) => refKey(ref)));
  const found = stored.counts.filter((counts) => asked.has(refKey(counts)));
  const sorted = found.sort((a, b) => (refKey(a, a.category) < refKey(b, b.category) ? -1 : 1));
  return assemble(indicators, stored, sorted, when, dimension);
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
    { anyPeriod: true, ...when },
  );
  const refs = wanted.flatMap((ref) => {
    const same = ({ indicator, scope, place }: FigureRef) =>
      indicator === ref.indicator && scope === ref.scope && place === ref.place;
    const months = stored.counts
      .filter((counts) => same(counts) && counts.period !== 'all')
      .map(({ period }) => period);
    return monthsBetween(months).map((period) => ({ ...ref, period }));
  });
  return assemble(indicators, stored, refs, when);
}

/** What a month is measured against, where that holds at all times. */
function withAllTime(indicators: Indicators, wanted: readonly FigureRef[]): FigureRef[] {
  const timeless = wanted.filter((ref) => ref.period !== 'all' && definitionOf(indicators, ref).timeless);
  const all = [...wanted, ...timeless.map((ref) => ({ ...ref, period: 'all' }))];
  return [...new Map(all.map((ref) => [refKey(ref), ref])).values()];
}

function assemble(
  indicators: Indicators,
  { counts, places, trueAt }: Stored,
  refs: readonly (FigureRef & { category?: string })[],
  { now, asOf }: When,
  dimension?: string,
): Figures {
  const today = (asOf ?? now).toISOString().slice(0, 10);
  const byKey = new Map(counts.map((stored) => [refKey(stored, stored.category), stored]));
  const byPlace = new Map(places.map((place) => [`${place.scope} ${place.id}`, place]));
  const figures = refs.flatMap((ref) => {
    const place = byPlace.get(`${ref.scope} ${ref.place}`);
    if (!place) return [];
    const { category = '', scope, period } = ref;
    const at = {
      scope,
      scopeId: scopeIdOf(place),
      ...(place.name !== null && { scopeName: place.name }),
      project: place.project,
      ...(place.country !== null && { country: place.country }),
      ...(place.threshold !== null && { threshold: place.threshold }),
      period,
      ...(dimension !== undefined && { by: { dimension, category } }),
    };
    const classes = byKey.get(refKey(ref, category))?.classes ?? [];
    const allTime = byKey.get(refKey({ ...ref, period: 'all' }, category))?.classes ?? [];
    return [figureOf(definitionOf(indicators, ref), at, { classes, allTime }, { trueAt, today, asOf })];
  });
  return { figures, trueAt };
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
