import type { Milestone } from '../api/pilots.js';
import { type Day, daysBetween } from '../texts/days.js';

/** How a milestone stands against the calendar. Days are negative when they lie ahead, or when it came early. */
export type Standing =
  | { kind: 'reached'; late: number }
  | { kind: 'missed' }
  | { kind: 'overdue'; days: number }
  | { kind: 'due-today' }
  | { kind: 'ahead'; days: number };

export function standingOf(
  milestone: Pick<Milestone, 'state' | 'baselineOn' | 'dueOn' | 'reachedOn'>,
  today: Day,
): Standing {
  const { state, baselineOn, dueOn, reachedOn } = milestone;
  if (state === 'reached') return { kind: 'reached', late: daysBetween(baselineOn, reachedOn ?? baselineOn) };
  if (state === 'missed') return { kind: 'missed' };
  const days = daysBetween(dueOn, today);
  if (days > 0) return { kind: 'overdue', days };
  return days === 0 ? { kind: 'due-today' } : { kind: 'ahead', days: -days };
}
