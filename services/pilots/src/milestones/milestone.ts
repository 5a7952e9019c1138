import type { EvidenceLink, MilestoneSnapshot } from '@integras/contracts';
import { Refusal } from '@integras/messaging';
import type { Day } from '../calendar/local-day.js';
import type { LiveFact } from '../records/record.js';

/** What can be reported of a milestone. */
export type MilestoneFact =
  | (LiveFact & { verb: 'planned'; title: string; dueOn: Day })
  | (LiveFact & { verb: 'reached'; evidence?: EvidenceLink[] })
  | (LiveFact & { verb: 'missed'; reason: string })
  | (LiveFact & { verb: 'rebaselined'; dueOn: Day; reason: string });

/**
 * A milestone as its facts make it. It is reached or missed once; a missed one can be planned for another day, and
 * then is planned again.
 * @throws Refusal when the facts cannot have followed each other.
 */
export function milestoneOf(facts: readonly MilestoneFact[]): MilestoneSnapshot | undefined {
  return facts.reduce<MilestoneSnapshot | undefined>(step, undefined);
}

function step(milestone: MilestoneSnapshot | undefined, fact: MilestoneFact): MilestoneSnapshot {
  if (fact.verb === 'planned') {
    if (milestone) throw notPossible('The milestone is planned already.');
    const { title, dueOn } = fact;
    return { title, baselineOn: dueOn, dueOn, state: 'planned' };
  }
  if (!milestone) throw notPossible('A milestone is planned before anything else is reported of it.');
  if (fact.verb === 'rebaselined') {
    if (milestone.state === 'reached')
      throw notPossible('A milestone that was reached is not planned for another day.');
    return { ...milestone, state: 'planned', dueOn: fact.dueOn };
  }
  if (milestone.state !== 'planned') throw notPossible(`The milestone is ${milestone.state} already.`);
  if (fact.verb === 'missed') return { ...milestone, state: 'missed' };
  const { on, evidence } = fact;
  return { ...milestone, state: 'reached', reachedOn: on, ...(evidence && evidence.length > 0 && { evidence }) };
}

const notPossible = (detail: string) =>
  new Refusal({ type: 'milestone-not-planned', title: 'Not possible for this milestone', status: 409, detail });
