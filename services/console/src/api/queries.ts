import type { FigureScope } from '@integras/contracts';
import { queryOptions } from '@tanstack/react-query';
import { type FigureQuestion, readComparison, readDefinitions, readFigures, readSeries } from './figures.js';
import { readHistory, readMilestones, readPilots, readProject, readProjects } from './pilots.js';
import { readPerson } from './session.js';

/** What the console reads, each under the name by which it is refreshed. */
export const queries = {
  person: () =>
    queryOptions({ queryKey: ['person'], queryFn: ({ signal }) => readPerson(signal), staleTime: Infinity }),

  projects: () =>
    queryOptions({ queryKey: ['projects'], queryFn: ({ signal }) => readProjects(signal), staleTime: 300_000 }),

  project: (id: string) =>
    queryOptions({ queryKey: ['projects', id], queryFn: ({ signal }) => readProject(id, signal), staleTime: 300_000 }),

  pilots: () => queryOptions({ queryKey: ['pilots'], queryFn: ({ signal }) => readPilots(signal) }),

  milestones: (pilot: string) =>
    queryOptions({ queryKey: ['milestones', pilot], queryFn: ({ signal }) => readMilestones(pilot, signal) }),

  history: (pilot: string, entity: string | undefined) =>
    queryOptions({
      queryKey: ['history', pilot, entity ?? 'all'],
      queryFn: ({ signal }) => readHistory(pilot, entity, signal),
    }),

  definitions: () =>
    queryOptions({ queryKey: ['definitions'], queryFn: ({ signal }) => readDefinitions(signal), staleTime: 300_000 }),

  figures: (question: FigureQuestion) =>
    queryOptions({ queryKey: ['figures', question], queryFn: ({ signal }) => readFigures(question, signal) }),

  series: (indicator: string, scope: FigureScope, id: string) =>
    queryOptions({
      queryKey: ['figures', 'series', indicator, scope, id],
      queryFn: ({ signal }) => readSeries(indicator, scope, id, signal),
    }),

  comparison: (indicator: string, scope: FigureScope, project: string) =>
    queryOptions({
      queryKey: ['figures', 'comparison', indicator, scope, project],
      queryFn: ({ signal }) => readComparison(indicator, scope, project, signal),
    }),
};
