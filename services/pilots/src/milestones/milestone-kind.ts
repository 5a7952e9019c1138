import {
  type EventClass,
  MilestoneCorrected,
  MilestoneMissed,
  MilestonePlanned,
  MilestoneReached,
  MilestoneRebaselined,
  type MilestoneSnapshot,
  MilestoneVoided,
} from '@integras/contracts';
import { Refusal } from '@integras/messaging';
import { requireNotFuture, requireSinceProjectStart } from '../pilots/pilot.js';
import { amend } from '../records/amend.js';
import { recordShelf } from '../records/record-shelf.js';
import type { RecordFile } from '../records/record.js';
import type { Change, RecordKind } from '../records/record-kind.js';
import { PlanMilestone, ReachMilestone, RebaselinedDay } from './milestone.requests.js';
import { type MilestoneFact, milestoneOf } from './milestone.js';

/** A milestone as answers show it. */
export interface ShownMilestone extends MilestoneSnapshot {
  id: string;
  pilot: string;
  version: number;
}

export function showMilestone(
  { id, pilot, version }: Pick<RecordFile, 'id' | 'pilot' | 'version'>,
  state: MilestoneSnapshot,
): ShownMilestone {
  return { id, pilot, ...state, version };
}

const reports: Record<MilestoneFact['verb'], EventClass> = {
  planned: MilestonePlanned,
  reached: MilestoneReached,
  missed: MilestoneMissed,
  rebaselined: MilestoneRebaselined,
};

export const milestoneKind: RecordKind<MilestoneFact, MilestoneSnapshot> = {
  entities: ['milestone'],
  shelf: recordShelf('milestone'),
  right: 'milestone.write',
  fileOf: (fact) => fact.subject,
  fold: milestoneOf,
  snapshotOf: (state) => state,
  act: ({ verb }) => (verb === 'planned' || verb === 'rebaselined' ? 'plan-milestone' : 'report-milestone'),

  /** Milestones of preparation precede the pilot's start, so the project's start is their frame. */
  admit(fact, pilot, today) {
    if (fact.verb === 'reached') {
      requireNotFuture(fact.on, today);
      requireSinceProjectStart(fact.on, pilot);
    }
    if ('dueOn' in fact) requireSinceProjectStart(fact.dueOn, pilot, 'dueOn');
  },

  takenBackBy: () => ({ facts: [], reason: '' }),

  amend(fact, changes) {
    if (fact.verb === 'planned') return amend(fact, changes, PlanMilestone, ['on']);
    if (fact.verb === 'reached') return amend(fact, changes, ReachMilestone);
    if (fact.verb === 'rebaselined') return amend(fact, changes, RebaselinedDay, ['on', 'reason']);
    throw new Refusal({
      type: 'nothing-to-correct',
      title: 'Nothing of this can be corrected',
      status: 422,
      detail: 'A missed milestone is taken back, or planned for another day, not corrected.',
    });
  },

  tell(file, change) {
    return { entity: file.id, ...told(file.id, change) };
  },

  show: (file, { after }) => (after ? { milestone: showMilestone(file, after) } : {}),
};

function told(
  milestone: string,
  change: Change<MilestoneFact, MilestoneSnapshot>,
): { event: EventClass; data: object } {
  const { before, after } = change;
  if (change.how === 'reported') {
    const { fact } = change;
    const reason = 'reason' in fact ? { reason: fact.reason } : {};
    return { event: reports[fact.verb], data: { milestone, ...(before && { before }), after, ...reason } };
  }
  const { was, reason } = change;
  if (change.how === 'corrected')
    return { event: MilestoneCorrected, data: { milestone, corrects: was.id, before, after, reason } };
  return { event: MilestoneVoided, data: { milestone, voids: was.id, before, ...(after && { after }), reason } };
}
