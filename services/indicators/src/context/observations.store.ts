import type { DataSource, EntityManager } from 'typeorm';
import type { Observation } from './observation.js';
import { type Months, monthsOf } from './period.js';

/** What became of the observations of a file. */
export interface Outcome {
  new: number;
  changed: number;
  same: number;
}

const chunkRows = 5_000;

/** Counts against what stood before the statement, which is what a statement sees of what it writes itself. */
const upsert = `
  with told as (
    select * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::numeric[], $10::text[], $11::text[])
      as told (measure, area, period, first_month, last_month, dimensions, value, flag, unit)),
  written as (
    insert into context_observation as o
      (dataset, measure, area, period, first_month, last_month, dimensions, value, flag, unit, retrieved)
    select $1, measure, area, period, first_month, last_month, dimensions, value, flag, unit, $2::date from told
    on conflict (dataset, measure, area, period, dimensions) do update
      set value = excluded.value, flag = excluded.flag, unit = excluded.unit, retrieved = excluded.retrieved
      where (o.value, o.flag, o.unit, o.retrieved) is distinct from
            (excluded.value, excluded.flag, excluded.unit, excluded.retrieved))
  select count(*) filter (where o.id is null)::int as new,
         count(*) filter (where o.id is not null and (o.value, o.flag, o.unit) is distinct from (told.value, told.flag, told.unit))::int as changed
    from told left join context_observation o
      on o.dataset = $1 and (o.measure, o.area, o.period, o.dimensions) = (told.measure, told.area, told.period, told.dimensions)`;

/** Puts observations in the place of those with the same key. An observation that comes again is known as of `retrieved`. */
export async function replaceObservations(
  manager: EntityManager,
  { dataset, retrieved }: { dataset: string; retrieved: string },
  observations: readonly Observation[],
): Promise<Outcome> {
  const outcome: Outcome = { new: 0, changed: 0, same: 0 };
  for (let start = 0; start < observations.length; start += chunkRows) {
    const chunk = observations.slice(start, start + chunkRows);
    const months = chunk.map(({ period }) => monthsOf(period));
    const [counts]: { new: number; changed: number }[] = await manager.query(upsert, [
      dataset,
      retrieved,
      chunk.map(({ measure }) => measure),
      chunk.map(({ area }) => area),
      chunk.map(({ period }) => period),
      months.map(({ first }) => first),
      months.map(({ last }) => last),
      chunk.map(({ dimensions }) => dimensions),
      chunk.map(({ value }) => value),
      chunk.map(({ flag = null }) => flag),
      chunk.map(({ unit }) => unit),
    ]);
    outcome.new += counts!.new;
    outcome.changed += counts!.changed;
    outcome.same += chunk.length - counts!.new - counts!.changed;
  }
  return outcome;
}

/** What is searched for; what is absent does not matter. */
export interface Search {
  dataset?: string | undefined;
  measures?: readonly string[] | undefined;
  areas?: readonly string[] | undefined;
  /** Exactly these. */
  periods?: readonly string[] | undefined;
  /** Within these months. */
  months?: Partial<Months> | undefined;
  /** Any of the values of each of these dimensions. */
  dimensions?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** An observation as it is kept. */
export interface ObservationRow extends Observation {
  id: string;
  dataset: string;
  retrieved: string;
}

interface Stored extends Omit<ObservationRow, 'flag'> {
  flag: string | null;
}

const search = `
  select id, dataset, measure, area, period, dimensions, value, flag, unit, retrieved::text as retrieved
    from context_observation o
   where ($1::text is null or dataset = $1)
     and ($2::text[] is null or measure = any($2))
     and ($3::text[] is null or area = any($3))
     and ($4::text[] is null or period = any($4))
     and ($5::text is null or first_month >= $5)
     and ($6::text is null or last_month <= $6)
     and not exists (select from jsonb_each($7::jsonb) as wanted (name, any_of)
                      where not coalesce(any_of ? (o.dimensions ->> name), false))
     and ($8::text is null or (dataset, measure, area, period, id) > ($8, $9, $10, $11, $12::bigint))
   order by dataset, measure, area, period, id
   limit $13`;

/** What was found, in the order of datasets, measures, areas and periods. */
export async function findObservations(
  source: DataSource,
  { dataset, measures, areas, periods, months, dimensions = {} }: Search,
  { after = [], limit }: { after?: readonly string[] | undefined; limit?: number } = {},
): Promise<ObservationRow[]> {
  const rows: Stored[] = await source.query(search, [
    dataset ?? null,
    measures ?? null,
    areas ?? null,
    periods ?? null,
    months?.first ?? null,
    months?.last ?? null,
    JSON.stringify(dimensions),
    ...[0, 1, 2, 3, 4].map((at) => after[at] ?? null),
    limit ?? null,
  ]);
  return rows.map(({ flag, ...row }) => ({ ...row, ...(flag !== null && { flag }) }));
}

/** The newest period that a search finds anything of; undefined when it finds nothing. */
export async function newestPeriod(
  source: DataSource,
  { dataset, measures, areas, dimensions = {} }: Pick<Search, 'dataset' | 'measures' | 'areas' | 'dimensions'>,
): Promise<string | undefined> {
  const rows: { period: string }[] = await source.query(
    `select period from context_observation o
      where dataset = $1 and measure = any($2) and area = any($3)
        and not exists (select from jsonb_each($4::jsonb) as wanted (name, any_of)
                         where not coalesce(any_of ? (o.dimensions ->> name), false))
      order by last_month desc, period desc
      limit 1`,
    [dataset, measures, areas, JSON.stringify(dimensions)],
  );
  return rows[0]?.period;
}
