import type { Day } from '../calendar/local-day.js';

/** Days since something was due, while it is still owed; 0 where it is not late. */
export function overdueDays(isOwed: boolean, dueOn: Day, today: Day): number {
  return isOwed && dueOn < today ? Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000) : 0;
}
