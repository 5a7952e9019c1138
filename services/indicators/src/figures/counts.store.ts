import { decimals, exact, isNothing, nothing, scaled, type Tally } from '@integras/aggregation';
import type { CountedUntil } from '@integras/contracts';
import { statement } from '@integras/messaging';
import type { DataSource, EntityManager } from 'typeorm';
import { countedStreams } from '../cases/case-kinds.js';
import type { FigureRef } from '../counting/touched-figures.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Indicators } from '../definitions/indicators.js';

/** What cells of one unit and value hold together. */
export interface CountedClass {
  /** The unit the amounts were recorded in. */
  unit: string;
  /** See `definitions/added.ts`. */
  value: string;
  tally: Readonly<Tally>;
  /** Of an indicator that counts persons: how many there are in this very place. */
  persons: number;
}

/** What is stored under one figure; `category` is '' for a total. */
export interface StoredCounts extends FigureRef {
  category: string;
  classes: CountedClass[];
}

export interface StoredPlace {
  scope: FigureRef['scope'];
  id: string;
  project: string;
  country: string | null;
  name: string | null;
  /** Fewer persons are hidden; null where the project has not set it. */
  threshold: number | null;
  /** The next place it is a part of, `scope id`; null for a project. */
  above: string | null;
  /** It was not known yet at the instant asked about: none of its pilots was planned. */
  notYet: boolean;
}

/** How far each stream is counted, by its own numbers: for this service alone. */
export type Counted = Record<string, { epoch: string; sequence: number }>;

export interface Stored {
  counts: StoredCounts[];
  places: StoredPlace[];
  counted: Counted;
  trueAt: CountedUntil;
}

/** Which of what is stored is wanted. */
export interface Wanted {
  /** Broken down by this dimension. */
  dimension?: string;
  /** Every period there is; name each figure only once then. */
  anyPeriod?: boolean;
  /** As it was known at the end of this second; as it is known now where absent. */
  asOf?: Date | undefined;
  /** Of these indicators with the same figures of all other places of the project. */
  withOtherPlaces?: readonly string[];
}

type ClassRow = FigureRef & { category: string; unit: string; value: string };
type RolledRow = ClassRow & { n: string; unknown: string } & Record<'numerator' | 'denominator' | 'squares', string>;
type PersonsRow = ClassRow & { n: string };

interface Answer {
  rolled: RolledRow[];
  persons: PersonsRow[];
  places: StoredPlace[];
  counted: Counted;
  true_at: CountedUntil;
}

/** What a cell holds now. */
const now = { join: '', of: (part: string) => `c.${part}`, member: `m.until = 'infinity'`, notYet: 'false' };

/**
 * What a cell held: the changes of the days that were over, and those of that day until then. Days that are not summed
 * yet are read change by change.
 */
const then = {
  join: `
      cross join lateral (
        select coalesce(sum(n), 0) as n, coalesce(sum(unknown), 0) as unknown, coalesce(sum(numerator), 0) as numerator,
               coalesce(sum(denominator), 0) as denominator, coalesce(sum(squares), 0) as squares
          from (select d.n, d.unknown, d.numerator, d.denominator, d.squares from cell_day d
                 where d.cell = c.id and d.day < least($11::date, s.until)
                union all
                select x.n, x.unknown, x.numerator, x.denominator, x.squares from cell_change x
                 where x.cell = c.id and x.at >= least($11::date, s.until)::timestamp at time zone 'UTC' and x.at <= $10) changes
      ) h`,
  of: (part: string) => `h.${part}`,
  member: `m.since <= $10 and m.until > $10`,
  notYet: 'not exists (select from place_pilot m where m.scope = p.scope and m.place = p.id and m.since <= $10)',
};

/**
 * One statement, and so one state of the database: the cells, and the position they are true at. What adds up is
 * rolled up from the pilots of each place; persons are read where they are counted, in the place itself.
 */
const counted = (inPeriod: string, { join, of, member, notYet }: typeof now) => `
  with named as (
    select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[]) as w (indicator, version, scope, place, period)
  ), wanted as (
    select * from named
    union
    select n.indicator, n.version, p.scope, p.id, n.period
      from named n join place o on o.scope = n.scope and o.id = n.place join place p on p.project = o.project
     where n.indicator = any($9::text[]) and n.scope <> 'project'
  ), s as (select until from summed_days), rolled as (
    select w.indicator, w.scope, w.place, c.period, c.category, c.unit, c.value,
           sum(${of('n')})::text as n, sum(${of('unknown')})::text as unknown, sum(${of('numerator')})::text as numerator,
           sum(${of('denominator')})::text as denominator, sum(${of('squares')})::text as squares
      from wanted w cross join s
      join place_pilot m on m.scope = w.scope and m.place = w.place and ${member}
      join cell c on c.indicator = w.indicator and c.version = w.version and c.scope in ('pilot', 'journal') and c.place = m.pilot::text
                 and ${inPeriod} and c.dimension = $6 ${join}
     group by w.indicator, w.scope, w.place, c.period, c.category, c.unit, c.value
  ), persons as (
    select w.indicator, w.scope, w.place, c.period, c.category, c.unit, c.value, ${of('n')}::text as n
      from wanted w cross join s
      join cell c on c.indicator = w.indicator and c.version = w.version and c.scope = w.scope and c.place = w.place
                 and ${inPeriod} and c.dimension = $6 ${join}
     where w.indicator = any($7::text[])
  )
  select (select coalesce(json_agg(rolled), '[]') from rolled) as rolled,
         (select coalesce(json_agg(persons), '[]') from persons) as persons,
         (select coalesce(json_agg(p), '[]')
            from (select p.*, k.threshold, ${notYet} as "notYet",
                         case p.scope
                           when 'country' then 'project ' || p.project
                           when 'territory' then 'country ' || p.project || '/' || p.country
                           when 'pilot' then (
                             select m.scope || ' ' || m.place from place_pilot m
                              where m.pilot = p.id::uuid and m.scope <> 'pilot' and ${member}
                              order by array_position(array['territory', 'country', 'project'], m.scope) limit 1)
                         end as above
                    from place p left join disclosure_setting k on k.project = p.project
                   where (p.scope, p.id) in (select scope, place from wanted)) p) as places,
         (select coalesce(json_object_agg(stream, json_build_object('epoch', epoch, 'sequence', sequence)), '{}')
            from checkpoint where stream = any($8::text[])) as counted,
         (select coalesce(json_object_agg(stream, to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), '{}')
            from checkpoint where stream = any($8::text[])) as true_at`;

const inItsPeriod = 'c.period = w.period';
const statements = {
  inPeriod: statement<Answer>('counts-in-period', counted(inItsPeriod, now)),
  inAnyPeriod: statement<Answer>('counts-in-any-period', counted('true', now)),
  inPeriodThen: statement<Answer>('counts-in-period-then', counted(inItsPeriod, then)),
  inAnyPeriodThen: statement<Answer>('counts-in-any-period-then', counted('true', then)),
};

/** Reads what is stored under the figures. */
export async function readCounts(
  source: DataSource | EntityManager,
  indicators: Indicators,
  wanted: readonly FigureRef[],
  { dimension = '', anyPeriod = false, asOf, withOtherPlaces = [] }: Wanted = {},
): Promise<Stored> {
  const definitions = wanted.map((ref) => definitionOf(indicators, ref));
  const counting = new Set(definitions.filter(({ countsPersons }) => countsPersons).map(({ code }) => code));
  const values = [
    wanted.map(({ indicator }) => indicator),
    definitions.map(({ version }) => version),
    wanted.map(({ scope }) => scope),
    wanted.map(({ place }) => place),
    wanted.map(({ period }) => period),
    dimension,
    [...counting],
    countedStreams,
    withOtherPlaces,
  ];
  const { rows } = asOf
    ? await statements[anyPeriod ? 'inAnyPeriodThen' : 'inPeriodThen'](source, [
        ...values,
        asOf,
        asOf.toISOString().slice(0, 10),
      ])
    : await statements[anyPeriod ? 'inAnyPeriod' : 'inPeriod'](source, values);
  const { rolled, persons, places, true_at: trueAt, ...read } = rows[0]!;
  return { counts: together(rolled, persons), places, counted: read.counted, trueAt };
}

/** How far is counted in each stream. */
export async function readCounted(manager: EntityManager): Promise<Counted> {
  const [{ at }]: [{ at: Counted }] = await manager.query(
    `select coalesce(json_object_agg(stream, json_build_object('epoch', epoch, 'sequence', sequence)), '{}') as at
       from checkpoint where stream = any($1::text[])`,
    [countedStreams],
  );
  return at;
}

/** Which definition a figure is counted by. */
export type FigureVersion = Pick<FigureRef, 'indicator' | 'version'>;

/** The definition that a figure is counted by. */
export function definitionOf(indicators: Indicators, { indicator, version }: FigureVersion): CompiledDefinition {
  const definition = indicators.find(indicator, version);
  if (!definition) throw new Error(`${indicator} is not counted`);
  return definition;
}

/** One name for one figure and category. */
export const refKey = (
  { indicator, scope, place, period }: Pick<FigureRef, 'indicator' | 'scope' | 'place' | 'period'>,
  category = '',
): string => [indicator, scope, place, period, category].join('\u001f');

function together(rolled: readonly RolledRow[], persons: readonly PersonsRow[]): StoredCounts[] {
  const counts = new Map<string, StoredCounts>();
  const classes = new Map<string, CountedClass>();
  const classOf = ({ indicator, scope, place, period, category, unit, value }: ClassRow): CountedClass => {
    const key = refKey({ indicator, scope, place, period }, category);
    const within = [key, unit, value].join('\u001f');
    const known = classes.get(within);
    if (known) return known;
    let figure = counts.get(key);
    if (!figure) counts.set(key, (figure = { indicator, scope, place, period, category, classes: [] }));
    const made = { unit, value, tally: nothing, persons: 0 };
    figure.classes.push(made);
    classes.set(within, made);
    return made;
  };
  for (const row of rolled) {
    const tally = {
      n: Number(row.n),
      unknown: Number(row.unknown),
      numerator: exact(row.numerator),
      denominator: exact(row.denominator),
      squares: scaled(row.squares, 2 * decimals),
    };
    // A cell in which nothing is left is there for its history alone.
    if (!isNothing(tally)) classOf(row).tally = tally;
  }
  for (const row of persons) if (row.n !== '0') classOf(row).persons = Number(row.n);
  return [...counts.values()];
}
