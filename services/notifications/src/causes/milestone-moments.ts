import type { MilestoneSnapshot } from '@integras/contracts';
import { dayFrom, dayOf, nextMorning } from '../moments/timing.js';

/** So many days before its day a milestone is said to be due. */
const noticeDays = 7;

export type MilestoneReminder = { kind: 'milestone-due' | 'milestone-overdue'; at: Date };

/**
 * When people are reminded of a milestone: on mornings of its territory, a week before it is due (or on the first
 * morning left until then), and when its day has passed. One that is no longer planned reminds nobody.
 */
export function remindersOf(
  { state, dueOn }: Pick<MilestoneSnapshot, 'state' | 'dueOn'>,
  timeZone: string,
  now: Date,
): MilestoneReminder[] {
  if (state !== 'planned') return [];
  const due = nextMorning(dayFrom(dueOn, -noticeDays), timeZone, now);
  const overdue: MilestoneReminder = { kind: 'milestone-overdue', at: nextMorning(dayFrom(dueOn, 1), timeZone, now) };
  return dayOf(due, timeZone) <= dueOn ? [{ kind: 'milestone-due', at: due }, overdue] : [overdue];
}
