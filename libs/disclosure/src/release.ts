import { insider, onlooker } from './attacker.js';
import { deepFrozen } from './frozen.js';
import type { Percentage, Release, ReleaseTable } from './released.js';
import { checkReleaseRules, publicRules, type ReleaseRules } from './rules.js';
import { smallCells } from './small.js';
import { standing } from './standing.js';
import { suppress } from './suppress.js';
import type { Range } from './system.js';
import { checkTable, type Sum } from './table.js';

/**
 * The next release for the public: small counts hidden with what would give them away, all others rounded, each
 * repeated from the previous release until at least `rules.fewestChanged` persons have changed it. What was hidden
 * stays hidden.
 *
 * Whoever knows every value, the rounding, the sums, and of a cell released before and hidden now how many persons
 * changed it, can narrow no hidden count below `rules.width`. Each release is compared with the one before it. How
 * many persons changed a cell that was hidden before must not be told to anybody.
 * @throws RangeError when the table or the rules contradict themselves, or the solver gives up: nothing is published then.
 */
export function release(
  previous: Release | undefined,
  table: ReleaseTable,
  rules: ReleaseRules = publicRules,
): Release {
  checkTable(table);
  checkReleaseRules(rules);
  const { threshold, width } = rules;
  const stands = new Map(table.cells.map((cell) => [cell.key, standing(cell, previous, rules)]));
  const says = (key: string, hidden: ReadonlySet<string>): Range => {
    const { range, rangeWhenHidden } = stands.get(key)!;
    return hidden.has(key) ? rangeWhenHidden : range;
  };
  // A value that is repeated stays: to hide it would tell that the count has fallen below the threshold since.
  const asReleased = table.cells.map((cell) =>
    cell.key in (previous?.values ?? {}) && cell.changed < rules.fewestChanged
      ? { ...cell, count: stands.get(cell.key)!.value }
      : cell,
  );
  const small = smallCells({ ...table, cells: asReleased }, rules);
  const { hidden, exposed } = suppress(table, new Set([...small, ...(previous?.hidden ?? [])]), [
    onlooker(table, width, says),
    insider(table, small, rules, says),
  ]);
  const shown = [...stands].filter(([key]) => !hidden.has(key));
  const values = Object.fromEntries(shown.map(([key, { value }]) => [key, value]));
  return deepFrozen({
    values,
    ranges: Object.fromEntries(shown.map(([key, { range }]) => [key, range])),
    hidden: [...hidden].sort(),
    percentages: percentages(table.sums, values, threshold),
    sums: structuredClone(table.sums),
    exposed: [...exposed].sort(),
  });
}

/** Only of a denominator that reaches the threshold; that its parts do too, they say by being shown. */
function percentages(sums: readonly Sum[], values: Readonly<Record<string, number>>, threshold: number): Percentage[] {
  return sums
    .filter(({ ratio, total, parts }) => ratio && values[total]! >= threshold && parts.every((part) => part in values))
    .flatMap(({ total, parts }) =>
      parts.map((part) => ({
        part,
        of: total,
        percent: Math.min(100, Math.round((100 * values[part]!) / values[total]!)),
      })),
    );
}
