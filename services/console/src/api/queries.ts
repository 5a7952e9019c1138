import { queryOptions } from '@tanstack/react-query';
import { readPerson } from './session.js';
import { figureQueries } from './queries/figures.js';
import { knowledgeQueries } from './queries/knowledge.js';
import { pilotQueries } from './queries/pilots.js';
import { projectQueries } from './queries/projects.js';
import { trainingQueries } from './queries/trainings.js';

/** What the console reads, each under the name by which it is refreshed. */
export const queries = {
  person: () =>
    queryOptions({ queryKey: ['person'], queryFn: ({ signal }) => readPerson(signal), staleTime: Infinity }),

  ...projectQueries,
  ...pilotQueries,
  ...figureQueries,
  ...trainingQueries,
  ...knowledgeQueries,
};
