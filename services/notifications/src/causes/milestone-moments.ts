import type { MilestoneSnapshot } from '@integras/contracts';
import { dayFrom, dayOf, nextMorning } from '../moments/timing.js';

/** So many days before its day a milestone is said to be due. */
const noticeDays = 7;

/** As long as reporting periods are: what is entered later than that is history that is caught up on. */
const newsDays = 183;

/** Whether it is news that a milestone was reached on a day when that is recorded. */
export const isNews = (reachedOn: string, recorded: string): boolean =>
  dayFrom(reachedOn, newsDays) >= recorded.slice(0, 10);

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
