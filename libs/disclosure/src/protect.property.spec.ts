import * as fc from 'fast-check';
import { saidBy } from './publication.js';
import { protect } from './protect.js';
import { partnershipRules } from './rules.js';
import { smallCells } from './small.js';
import { anyTable } from './testing/any-table.js';
import { IndependentAttacker, onlyKnown } from './testing/attacker.js';
import type { Range } from './system.js';
import type { Table } from './table.js';
import { cases } from './testing/cases.js';
import { withZerosShown } from './zeros.js';

const { threshold, width } = partnershipRules;

/** Whoever knows the rule knows that what is hidden beside zeros that are shown is none itself. */
function withoutZeros(table: Table) {
  const { table: open, leastOf } = withZerosShown(table, partnershipRules, []);
  const atLeast = (said: ReadonlyMap<string, Range>): Map<string, Range> =>
    new Map(
      [...said].map(([key, { low, high }]) => [key, { low: high > low ? Math.max(low, leastOf(key)) : low, high }]),
    );
  return { open, atLeast };
}

describe('an independent attacker who knows all that is shown, the headlines and all sums', () => {
  it('narrows no hidden count further than the headlines do by themselves', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const published = protect(table);
        const { atLeast, open } = withoutZeros(table);
        const attacker = new IndependentAttacker([{ sums: table.sums, said: atLeast(saidBy(published)) }]);
        const { sums, said } = onlyKnown(open);
        const atBest = new IndependentAttacker([{ sums, said: atLeast(said) }]);
        for (const key of published.hidden) {
          const possible = atBest.width(key);
          expect(attacker.width(key)).toBeGreaterThanOrEqual(Math.min(width, possible));
          expect(published.exposed.includes(key)).toBe(possible < width);
        }
      }),
      cases,
    );
  });

  it('learns of small counts no more than that they are small, even when told which they are', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const published = protect(table);
        const { atLeast, open } = withoutZeros(table);
        const small = smallCells(open, partnershipRules);
        const told = ({ key, count }: { key: string; count: number }) => small.has(key) && count < threshold;
        const limits = table.cells.filter(told).map(({ key }) => [key, { low: 0, high: threshold - 1 }] as const);
        const attacker = new IndependentAttacker([
          { sums: table.sums, said: atLeast(new Map([...saidBy(published), ...limits])) },
        ]);
        const { sums, said } = onlyKnown(open);
        const atBest = new IndependentAttacker([{ sums, said: atLeast(new Map([...said, ...limits])) }]);
        for (const key of published.hidden) {
          expect(attacker.width(key)).toBeGreaterThanOrEqual(Math.min(width, threshold - 2, atBest.width(key)));
        }
      }),
      cases,
    );
  });
});
