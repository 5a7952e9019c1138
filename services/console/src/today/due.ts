import type { Milestone, Pilot } from '../api/pilots.js';
import { type Day, daysBetween } from '../texts/days.js';

/** A milestone that needs somebody, where it is listed. */
export interface DueRow {
  pilot: Pilot;
  milestone: Milestone;
  list: 'overdue' | 'soon';
}

/** The days after today that count as soon. */
export const soonDays = 7;

/** What is overdue or due soon of a pilot's plan. */
export function dueOf(pilot: Pilot, milestones: readonly Milestone[], today: Day): DueRow[] {
  return milestones.flatMap((milestone): DueRow[] => {
    const ahead = daysBetween(today, milestone.dueOn);
    if (milestone.state !== 'planned' || ahead > soonDays) return [];
    return [{ pilot, milestone, list: ahead < 0 ? 'overdue' : 'soon' }];
  });
}

/** The milestone that comes after what is due. */
export function nextOf(milestones: readonly Milestone[], today: Day): Milestone | undefined {
  const ahead = milestones.filter(({ state, dueOn }) => state === 'planned' && daysBetween(today, dueOn) > soonDays);
  return ahead.sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1))[0];
}
