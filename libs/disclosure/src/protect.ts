import { insider, onlooker } from './attacker.js';
import { exactly, type Publication, publicationOf } from './publication.js';
import { checkRules, partnershipRules, type Rules } from './rules.js';
import { smallCells } from './small.js';
import { suppress } from './suppress.js';
import { checkTable, type Table } from './table.js';
import { withZerosShown } from './zeros.js';

/**
 * Hides small counts of a table of persons, and with them what would give them away, until whoever knows everything
 * shown, the known counts and all sums can narrow no hidden count below `rules.width`; nor, if they even know which
 * hidden counts are small, below what the threshold itself tells. `before` are the keys hidden earlier in the series:
 * they stay hidden.
 * @throws RangeError when the table or the rules contradict themselves, or the solver gives up: nothing is published then.
 */
export function protect(table: Table, rules: Rules = partnershipRules, before: Iterable<string> = []): Publication {
  checkTable(table);
  checkRules(rules);
  const earlier = new Set(before);
  const { table: open, leastOf } = withZerosShown(table, rules, earlier);
  const small = smallCells(open, rules);
  const says = exactly(open, leastOf);
  const attackers = [onlooker(open, rules.width, says), insider(open, small, rules, says)] as const;
  return publicationOf(open, suppress(open, new Set([...small, ...earlier]), attackers));
}
