import { type Attacker, insider, onlooker } from './attacker.js';
import { exactly, type Publication, publicationOf, saidBy } from './publication.js';
import { checkRules, partnershipRules, type Rules } from './rules.js';
import { smallCells } from './small.js';
import { suppress } from './suppress.js';
import { checkTable, type Table } from './table.js';
import { withZerosShown } from './zeros.js';

/**
 * The next state of a table by a personal attribute. While fewer than `rules.fewestChanged` distinct persons have
 * changed in it, the last state stands. Otherwise the whole table is published anew; what was hidden stays hidden.
 *
 * Besides what {@link protect} promises, whoever holds the last state too, and knows how many persons have changed
 * (so that no count moved by more), learns no hidden count of either state. A count that was shown and is hidden now
 * is known to within ± the persons that changed: at least ± `fewestChanged`. States are compared in pairs, each with
 * the one before it.
 * @throws RangeError when the table or the rules contradict themselves, or the solver gives up: nothing is published then.
 */
export function republish(
  last: Publication | undefined,
  table: Table,
  changedPersons: number,
  rules: Rules = partnershipRules,
  before: Iterable<string> = [],
): Publication {
  checkTable(table);
  checkRules(rules);
  if (last && changedPersons < rules.fewestChanged) return last;
  const { width } = rules;
  const earlier = new Set([...before, ...(last?.hidden ?? [])]);
  const { table: open, leastOf } = withZerosShown(table, rules, earlier);
  const small = smallCells(open, rules);
  const says = exactly(open, leastOf);
  const viewer = onlooker(open, width, says);
  const attackers = [
    viewer,
    ...(last ? [rememberer(viewer, last, changedPersons, width)] : []),
    insider(open, small, rules, says),
  ] as const;
  return publicationOf(open, suppress(open, new Set([...small, ...earlier]), attackers));
}

/** An onlooker who has kept the last state. */
function rememberer(viewer: Attacker, last: Publication, changedPersons: number, width: number): Attacker {
  return {
    knows: (hidden) => {
      const system = viewer.knows(hidden);
      const now = new Map(system.unknowns.map(({ key }, i) => [key, i]));
      for (const [key, before] of system.state(last.sums, saidBy(last))) {
        const after = now.get(key);
        if (after !== undefined) system.change(before, after, changedPersons);
      }
      return system;
    },
    mustNotLearn: (hidden) => {
      const needs = new Map(viewer.mustNotLearn(hidden));
      const { unknowns } = viewer.knows(hidden);
      const keys = [...saidBy(last).keys()];
      for (const key of last.hidden) needs.set(unknowns.length + keys.indexOf(key), width);
      return needs;
    },
  };
}
