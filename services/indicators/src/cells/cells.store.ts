import { decimals, decimalText, type Tally } from '@integras/aggregation';
import { statement } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import { numberArray, textArray } from './arrays.js';
import type { CellChange } from './cell-deltas.js';

const add = statement(
  'add-to-cells',
  `insert into cell as c (indicator, version, scope, place, period, dimension, category, unit, n, unknown, numerator, denominator, squares)
   select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::bigint[], $10::bigint[], $11::numeric[], $12::numeric[], $13::numeric[])
   on conflict (indicator, version, scope, place, period, dimension, category, unit) do update set
     n = c.n + excluded.n, unknown = c.unknown + excluded.unknown, numerator = c.numerator + excluded.numerator,
     denominator = c.denominator + excluded.denominator, squares = c.squares + excluded.squares`,
);
const removeEmpty = statement(
  'remove-empty-cells',
  `delete from cell c
    using unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       as k (indicator, version, scope, place, period, dimension, category, unit)
    where (c.indicator, c.version, c.scope, c.place, c.period, c.dimension, c.category, c.unit)
        = (k.indicator, k.version, k.scope, k.place, k.period, k.dimension, k.category, k.unit)
      and c.n = 0 and c.unknown = 0 and c.numerator = 0 and c.denominator = 0 and c.squares = 0`,
);

/** Adds the changes to the cells; a cell in which nothing is left is taken away, so that a rebuild gives the same rows. */
export async function addToCells(manager: EntityManager, changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  const named = [
    textArray(changes.map(({ at }) => at.indicator)),
    numberArray(changes.map(({ at }) => at.version)),
    textArray(changes.map(({ at }) => at.scope)),
    textArray(changes.map(({ at }) => at.place)),
    textArray(changes.map(({ within }) => within.period)),
    textArray(changes.map(({ within }) => within.dimension)),
    textArray(changes.map(({ within }) => within.category)),
    textArray(changes.map(({ within }) => within.unit)),
  ];
  await add(manager, [
    ...named,
    numberArray(changes.map(({ change }) => change.n)),
    numberArray(changes.map(({ change }) => change.unknown)),
    numberArray(changes.map(({ change }) => decimalText(change.numerator))),
    numberArray(changes.map(({ change }) => decimalText(change.denominator))),
    numberArray(changes.map(({ change }) => decimalText(change.squares, 2 * decimals))),
  ]);
  if (changes.some(({ change }) => takesAway(change))) await removeEmpty(manager, named);
}

/** A cell can only become empty by a change that takes something away. */
function takesAway({ n, unknown, denominator, squares }: Readonly<Tally>): boolean {
  return n < 0 || unknown < 0 || denominator < 0n || squares < 0n;
}
