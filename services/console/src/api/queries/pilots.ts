import { queryOptions } from '@tanstack/react-query';
import { readHistory, readMilestones, readPilots } from '../pilots.js';
import { readResults, readRounds, readWorkshops } from '../participation.js';
import { peopleMs } from './people.js';

export const pilotQueries = {
  pilots: () => queryOptions({ queryKey: ['pilots'], queryFn: ({ signal }) => readPilots(signal) }),

  milestones: (pilot: string) =>
    queryOptions({ queryKey: ['milestones', pilot], queryFn: ({ signal }) => readMilestones(pilot, signal) }),

  history: (pilot: string, entity: string | undefined) =>
    queryOptions({
      queryKey: ['history', pilot, entity ?? 'all'],
      queryFn: ({ signal }) => readHistory(pilot, entity, signal),
    }),

  workshops: (pilot: string) =>
    queryOptions({ queryKey: ['workshops', pilot], queryFn: ({ signal }) => readWorkshops(pilot, signal) }),

  feedbackRounds: (pilot: string) =>
    queryOptions({
      queryKey: ['feedback-rounds', pilot],
      queryFn: ({ signal }) => readRounds(pilot, signal),
      // Single answers are nobody's news.
      refetchInterval: peopleMs,
    }),

  /** Read anew with every answer. */
  feedbackResults: (pilot: string, round: string, answers: number) =>
    queryOptions({
      queryKey: ['feedback-rounds', pilot, round, answers],
      queryFn: ({ signal }) => readResults(pilot, round, signal),
    }),
};
