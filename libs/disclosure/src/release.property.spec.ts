import * as fc from 'fast-check';
import { release } from './release.js';
import type { Release } from './released.js';
import { publicRules, type ReleaseRules } from './rules.js';
import type { Range } from './system.js';
import { anyHistory } from './testing/any-history.js';
import { IndependentAttacker, onlyKnown } from './testing/attacker.js';
import { cases } from './testing/cases.js';

/** Without rounding the last release says more. */
const anyRules = fc.constantFrom(1, 5).map((base) => ({ ...publicRules, base }));

/** What a value says when it has just been rounded, reckoned here once more. */
const fresh = (value: number, { base, threshold }: ReleaseRules): Range => {
  const counts = Array.from({ length: 2 * base }, (_, i) => value - base + i);
  const fitting = counts.filter((count) => count >= threshold && Math.round(count / base) * base === value);
  return { low: fitting[0]!, high: fitting.at(-1)! };
};
const loosened = ({ low, high }: Range, by: number): Range => ({ low: Math.max(0, low - by), high: high + by });

describe('an independent attacker who knows every released value, the rounding, the last release and what changed', () => {
  it('narrows no hidden count further than the headlines do by themselves', () => {
    fc.assert(
      fc.property(anyHistory, anyRules, (history, rules) => {
        const { width, fewestChanged } = rules;
        let last: Release | undefined;
        let counts = new Map<string, number>();
        const changed = new Map<string, number>();
        for (const { table } of history) {
          const cells = table.cells.map((cell) => {
            const moved = Math.abs(cell.count - (counts.get(cell.key) ?? cell.count));
            changed.set(cell.key, (changed.get(cell.key) ?? 0) + moved);
            return { ...cell, changed: changed.get(cell.key)! };
          });
          counts = new Map(table.cells.map(({ key, count }) => [key, count]));
          const next = release(last, { ...table, cells }, rules);
          const known = onlyKnown(table);
          const whenHidden = new Map<string, Range>();
          const said = new Map<string, Range>();
          for (const { key, changed } of cells) {
            const [value, before] = [next.values[key], last?.values[key]];
            const wasExact = last?.ranges[key]?.low === last?.ranges[key]?.high;
            const then =
              before === undefined ? undefined : wasExact ? { low: before, high: before } : fresh(before, rules);
            const isRepeated = then !== undefined && changed < fewestChanged;
            const left = then ? loosened(then, isRepeated ? fewestChanged - 1 : changed) : { low: 0, high: Infinity };
            whenHidden.set(key, known.said.get(key)!.high < Infinity ? known.said.get(key)! : left);
            if (value === undefined) said.set(key, left);
            else if (known.said.get(key)!.high < Infinity) said.set(key, known.said.get(key)!);
            else said.set(key, isRepeated ? left : fresh(value, rules));
          }
          const attacker = new IndependentAttacker([{ sums: table.sums, said }]);
          const atBest = new IndependentAttacker([{ sums: table.sums, said: whenHidden }]);
          for (const key of next.hidden) {
            expect(attacker.width(key)).toBeGreaterThanOrEqual(Math.min(width, atBest.width(key)));
          }
          for (const { key, changed: persons } of cells) {
            if (key in next.values && !(key in (last?.values ?? {}) && persons < fewestChanged)) changed.set(key, 0);
          }
          last = next;
        }
      }),
      cases,
    );
  });
});
