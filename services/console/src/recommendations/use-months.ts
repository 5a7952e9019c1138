import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.js';
import { monthsBetween } from '../charts/months.js';
import { dayIn } from '../texts/days.js';

/** The months in which something can have happened in a project, the latest first. */
export function useMonths(project: string): string[] {
  const { data } = useQuery(queries.project(project));
  if (!data) return [];
  const today = dayIn(new Date());
  const last = data.endsOn < today ? data.endsOn : today;
  return monthsBetween(data.startsOn.slice(0, 7), last.slice(0, 7)).toReversed();
}
