import { decimals, exact, scaled, type Tally } from '@integras/aggregation';
import { type Position, streamOf } from '@integras/contracts';
import { statement } from '@integras/messaging';
import type { DataSource, EntityManager } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';

/** The streams the cells are counted from. */
const streams = [streamOf('pilots')];

/** What is stored under one figure; `category` is '' for a total. */
export interface StoredCounts extends FigureRef {
  category: string;
  /** By the unit the amounts were recorded in. */
  units: Map<string, Tally>;
  /** Of an indicator that counts persons: how many there are in this very place. */
  persons: number;
}

export interface StoredPlace {
  scope: FigureRef['scope'];
  id: string;
  project: string;
  country: string | null;
  name: string | null;
}

export interface Stored {
  counts: StoredCounts[];
  places: StoredPlace[];
  trueAt: Position;
}

type RolledRow = FigureRef & { category: string; unit: string; n: string; unknown: string } & Record<
    'numerator' | 'denominator' | 'squares',
    string
  >;
type PersonsRow = FigureRef & { category: string; n: string };

interface Answer {
  rolled: RolledRow[];
  persons: PersonsRow[];
  places: StoredPlace[];
  true_at: Position;
}

/**
 * One statement, and so one state of the database: the cells, and the position they are true at. What adds up is
 * rolled up from the pilots of each place; persons are read where they are counted, in the place itself.
 */
const counted = (inPeriod: string) => `
  with wanted as (
    select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[]) as w (indicator, version, scope, place, period)
  ), rolled as (
    select w.indicator, w.scope, w.place, c.period, c.category, c.unit, sum(c.n)::text as n, sum(c.unknown)::text as unknown,
           sum(c.numerator)::text as numerator, sum(c.denominator)::text as denominator, sum(c.squares)::text as squares
      from wanted w
      join place_pilot m on m.scope = w.scope and m.place = w.place
      join cell c on c.indicator = w.indicator and c.version = w.version and c.scope = 'pilot' and c.place = m.pilot::text
                 and ${inPeriod} and c.dimension = $6
     group by w.indicator, w.scope, w.place, c.period, c.category, c.unit
  ), persons as (
    select w.indicator, w.scope, w.place, c.period, c.category, c.n::text as n
      from wanted w
      join cell c on c.indicator = w.indicator and c.version = w.version and c.scope = w.scope and c.place = w.place
                 and ${inPeriod} and c.dimension = $6 and c.unit = ''
     where w.indicator = any($7::text[])
  )
  select (select coalesce(json_agg(rolled), '[]') from rolled) as rolled,
         (select coalesce(json_agg(persons), '[]') from persons) as persons,
         (select coalesce(json_agg(p), '[]') from place p where (p.scope, p.id) in (select scope, place from wanted)) as places,
         (select coalesce(json_object_agg(stream, json_build_object('epoch', epoch, 'sequence', sequence)), '{}')
            from checkpoint where stream = any($8::text[])) as true_at`;

const inItsPeriod = statement<Answer>('counts-in-period', counted('c.period = w.period'));
const inAnyPeriod = statement<Answer>('counts-in-any-period', counted('true'));

/** Reads what is stored under the figures; with `anyPeriod` under every period of theirs, so name each only once. */
export async function readCounts(
  source: DataSource | EntityManager,
  indicators: Indicators,
  wanted: readonly FigureRef[],
  { dimension = '', anyPeriod = false }: { dimension?: string; anyPeriod?: boolean } = {},
): Promise<Stored> {
  const definitions = wanted.map(({ indicator }) => indicators.withCode(indicator)!);
  const counting = new Set(definitions.filter(({ countsPersons }) => countsPersons).map(({ code }) => code));
  const { rows } = await (anyPeriod ? inAnyPeriod : inItsPeriod)(source, [
    wanted.map(({ indicator }) => indicator),
    definitions.map(({ version }) => version),
    wanted.map(({ scope }) => scope),
    wanted.map(({ place }) => place),
    wanted.map(({ period }) => period),
    dimension,
    [...counting],
    streams,
  ]);
  const { rolled, persons, places, true_at: trueAt } = rows[0]!;
  return { counts: together(rolled, persons), places, trueAt };
}

/** One name for one figure and category. */
export const refKey = ({ indicator, scope, place, period }: FigureRef, category = ''): string =>
  [indicator, scope, place, period, category].join('\u001f');

function together(rolled: readonly RolledRow[], persons: readonly PersonsRow[]): StoredCounts[] {
  const counts = new Map<string, StoredCounts>();
  const at = ({ indicator, scope, place, period, category }: PersonsRow): StoredCounts => {
    const key = refKey({ indicator, scope, place, period }, category);
    let found = counts.get(key);
    if (!found) counts.set(key, (found = { indicator, scope, place, period, category, units: new Map(), persons: 0 }));
    return found;
  };
  for (const row of rolled) {
    at(row).units.set(row.unit, {
      n: Number(row.n),
      unknown: Number(row.unknown),
      numerator: exact(row.numerator),
      denominator: exact(row.denominator),
      squares: scaled(row.squares, 2 * decimals),
    });
  }
  for (const row of persons) at(row).persons = Number(row.n);
  return [...counts.values()];
}
