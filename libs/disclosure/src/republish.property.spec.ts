import * as fc from 'fast-check';
import { type Publication, saidBy } from './publication.js';
import { republish } from './republish.js';
import { partnershipRules } from './rules.js';
import { anyHistory } from './testing/any-history.js';
import { type Change, IndependentAttacker, type Knowledge, onlyKnown } from './testing/attacker.js';
import { cases } from './testing/cases.js';
import type { Table } from './table.js';

/** With fewer persons than the usual five the last state says more. */
const anyRules = fc.constantFrom(3, 5).map((fewestChanged) => ({ ...partnershipRules, fewestChanged }));

const changes = (table: Table, persons: number): Change[] =>
  table.cells.map(({ key }): Change => ({ key, states: [0, 1], persons }));

/** A small count may become a headline, or a cell impossible: then it is shown however it was hidden before. */
const knownAnyway = ({ cells }: Table): Set<string> =>
  new Set(cells.filter(({ known, impossible }) => known || impossible).map(({ key }) => key));

/** Headlines, structural zeros, and the zeros that are shown: that nobody is in either part tells that nobody is in both. */
function withZerosOf({ shown }: Publication, table: Table): Knowledge {
  const { sums, said } = onlyKnown(table);
  const zeros = Object.entries(shown).filter(([, count]) => count === 0);
  return { sums, said: new Map([...said, ...zeros.map(([key]) => [key, { low: 0, high: 0 }] as const)]) };
}

describe('an independent attacker who has kept the last state and knows how many persons have changed', () => {
  it('narrows no hidden count of either state further than the headlines do by themselves', () => {
    fc.assert(
      fc.property(anyHistory, anyRules, ([first, ...later], rules) => {
        const { width, fewestChanged } = rules;
        let last = republish(undefined, first!.table, 0, rules);
        let waiting = 0;
        for (const { table, changedPersons } of later) {
          waiting += changedPersons;
          const next: Publication = republish(last, table, waiting, rules);
          if (waiting < fewestChanged) {
            expect(next).toBe(last);
            continue;
          }
          const before = { sums: table.sums, said: saidBy(last) };
          const attacker = new IndependentAttacker(
            [before, { sums: table.sums, said: saidBy(next) }],
            changes(table, waiting),
          );
          const atBest = new IndependentAttacker([before, withZerosOf(next, table)], changes(table, waiting));
          for (const [state, { hidden }] of [last, next].entries()) {
            for (const key of hidden) {
              const possible = atBest.width(key, state);
              expect(attacker.width(key, state)).toBeGreaterThanOrEqual(Math.min(width, possible));
            }
          }
          expect(next.hidden).toEqual(
            expect.arrayContaining(last.hidden.filter((key) => !knownAnyway(table).has(key))),
          );
          last = next;
          waiting = 0;
        }
      }),
      cases,
    );
  });
});
