import { decimals, decimalText, type Tally } from '@integras/aggregation';
import { numberArray, statement, textArray, together } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import type { CellChange, DatedChange } from './cell-deltas.js';

const add = statement(
  'add-to-cells',
  `insert into cell as c (id, indicator, version, scope, place, period, dimension, category, unit, value, n, unknown, numerator, denominator, squares)
   select * from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
                        $11::bigint[], $12::bigint[], $13::numeric[], $14::numeric[], $15::numeric[])
   on conflict (id) do update set
     n = c.n + excluded.n, unknown = c.unknown + excluded.unknown, numerator = c.numerator + excluded.numerator,
     denominator = c.denominator + excluded.denominator, squares = c.squares + excluded.squares`,
);
const remember = statement(
  'remember-cell-changes',
  `insert into cell_change as c (cell, at, n, unknown, numerator, denominator, squares)
   select id, to_timestamp(second), n, unknown, numerator, denominator, squares
     from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::numeric[], $6::numeric[], $7::numeric[])
       as t (id, second, n, unknown, numerator, denominator, squares)
   on conflict (cell, at) do update set
     n = c.n + excluded.n, unknown = c.unknown + excluded.unknown, numerator = c.numerator + excluded.numerator,
     denominator = c.denominator + excluded.denominator, squares = c.squares + excluded.squares`,
);

/**
 * Adds the changes to the cells. A cell in which nothing is left stays, since its history does; readers pass it over.
 */
export async function addToCells(manager: EntityManager, changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  await add(manager, [
    textArray(changes.map(({ id }) => id)),
    textArray(changes.map(({ at }) => at.indicator)),
    numberArray(changes.map(({ at }) => at.version)),
    textArray(changes.map(({ at }) => at.scope)),
    textArray(changes.map(({ at }) => at.place)),
    textArray(changes.map(({ within }) => within.period)),
    textArray(changes.map(({ within }) => within.dimension)),
    textArray(changes.map(({ within }) => within.category)),
    textArray(changes.map(({ within }) => within.unit)),
    textArray(changes.map(({ within }) => within.value)),
    ...tallies(changes),
  ]);
}

const addToSummedDays = statement(
  'add-to-summed-days',
  `with summed as (select until from summed_days for share)
   insert into cell_day as d (cell, day, n, unknown, numerator, denominator, squares)
   select id, day, sum(n), sum(unknown), sum(numerator), sum(denominator), sum(squares)
     from (select id, (to_timestamp(second) at time zone 'UTC')::date as day, n, unknown, numerator, denominator, squares
             from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::numeric[], $6::numeric[], $7::numeric[])
               as t (id, second, n, unknown, numerator, denominator, squares)) changes
    where day < (select until from summed)
    group by id, day
   on conflict (cell, day) do update set
     n = d.n + excluded.n, unknown = d.unknown + excluded.unknown, numerator = d.numerator + excluded.numerator,
     denominator = d.denominator + excluded.denominator, squares = d.squares + excluded.squares`,
);

/** Notes when each cell changed and by how much: what stood at any instant is the sum of all changes until then. */
export async function rememberChanges(
  manager: EntityManager,
  changes: readonly DatedChange[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  const values = [
    textArray(changes.map(({ id }) => id)),
    numberArray(changes.map(({ second }) => second)),
    ...tallies(changes),
  ];
  const midnight = Date.parse(now.toISOString().slice(0, 10)) / 1_000;
  // Days that are over may have been summed already.
  const isLate = changes.some(({ second }) => second < midnight);
  await together([remember(manager, values), ...(isLate ? [addToSummedDays(manager, values)] : [])]);
}

function tallies(changes: readonly { change: Readonly<Tally> }[]): string[] {
  return [
    numberArray(changes.map(({ change }) => change.n)),
    numberArray(changes.map(({ change }) => change.unknown)),
    numberArray(changes.map(({ change }) => decimalText(change.numerator))),
    numberArray(changes.map(({ change }) => decimalText(change.denominator))),
    numberArray(changes.map(({ change }) => decimalText(change.squares, 2 * decimals))),
  ];
}
