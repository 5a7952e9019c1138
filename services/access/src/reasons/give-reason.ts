import type { At, NewFact, Rows } from '@integras/messaging';
import { reasonShelf } from './reason.entity.js';

/** Keeps the reason beside each of the facts, and answers the facts with the ids it is found by. */
export function giveReason(rows: Rows, facts: readonly NewFact[], words: string | undefined, at: At): NewFact[] {
  return facts.map((fact) => {
    if (words === undefined) return fact;
    const id = at.factId();
    rows.put(reasonShelf, { id, words });
    return { ...fact, id };
  });
}
