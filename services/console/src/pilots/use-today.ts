import { useQuery } from '@tanstack/react-query';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { type Day, dayIn } from '../texts/days.js';

/** What day it is where a pilot is: its days are days of its territory. */
export function useToday({ project, territory }: Pick<Pilot, 'project' | 'territory'>): Day {
  const { data } = useQuery(queries.project(project));
  return dayIn(new Date(), data?.territories.find(({ id }) => id === territory)?.timeZone);
}
