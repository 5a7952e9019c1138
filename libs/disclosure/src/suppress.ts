import type { Attacker } from './attacker.js';
import { Examination } from './examination.js';
import { Partners } from './partners.js';
import type { Table } from './table.js';

/** Up to so many cells, looking for superfluous partners takes no more than a few times as long as the rest. */
const smallEnough = 500;

/** What is hidden, and what of it the viewer can find out all the same because of what they know anyway. */
export interface Suppressed {
  readonly hidden: ReadonlySet<string>;
  readonly exposed: ReadonlySet<string>;
}

/**
 * Hides partners of what is hidden at first until no attacker learns what they must not (complementary suppression).
 * It ends: each turn hides a cell more or gives up one that nothing helps. The same table gives the same answer.
 */
export function suppress(
  table: Table,
  first: ReadonlySet<string>,
  [viewer, ...others]: readonly [Attacker, ...Attacker[]],
): Suppressed {
  const partners = new Partners(table);
  for (const key of first) partners.hide(key);
  const examinations = [viewer, ...others].map((attacker) => new Examination(attacker, partners.hideable));
  // In turn, until all have been quiet since a cell was hidden last.
  for (let i = 0, quiet = 0; quiet < examinations.length; i++) {
    const { size } = partners.hidden;
    hideUntilQuiet(examinations[i % examinations.length]!, partners);
    quiet = partners.hidden.size === size ? quiet + 1 : 1;
  }
  // Where one was given up, all around it is hidden, and has to stay so: it keeps open what can be.
  const isDone = table.cells.length > smallEnough || examinations.some(({ hasGivenUp }) => hasGivenUp);
  if (!isDone) showAgain(first, partners, examinations);
  return { hidden: partners.hidden, exposed: new Set(examinations[0]!.beyondHelp(partners.hidden)) };
}

/**
 * Until this attacker learns nothing. What is alone in a sum comes first, and what is not gets one partner at a time:
 * the more are hidden at once, the more of them turn out to have been in vain.
 */
function hideUntilQuiet(examination: Examination, partners: Partners): void {
  for (;;) {
    const { unknowns, keys } = examination.learned(partners.hidden);
    if (unknowns.length === 0) return;
    const before = partners.hidden.size;
    const helped = new Set<number>();
    const alone = keys.filter((key) => partners.isAlone(key));
    for (const key of alone.length > 0 ? alone : keys) {
      partners.helpOnce(key, helped);
      if (alone.length === 0 && helped.size > 0) break;
    }
    if (partners.hidden.size === before) for (const unknown of unknowns) examination.giveUp(unknown);
  }
}

/** A partner that later ones have made superfluous is shown after all; what would be worth most first. */
function showAgain(first: ReadonlySet<string>, partners: Partners, examinations: readonly Examination[]): void {
  for (const one of partners.dearestFirst(first)) {
    const group = one.filter((key) => partners.hidden.has(key));
    if (group.length === 0) continue;
    for (const key of group) partners.hidden.delete(key);
    const isSafe = examinations.every((examination) => examination.learned(partners.hidden).unknowns.length === 0);
    if (!isSafe) for (const key of group) partners.hidden.add(key);
  }
}
