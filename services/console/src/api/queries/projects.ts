import { queryOptions } from '@tanstack/react-query';
import { readProject, readProjects } from '../pilots.js';
import type { Agreement, CodeMapping, Obstacle, ReportingDuty, Risk } from '../project-records.js';
import { readRecords, type WorkPackage } from '../work-plan.js';

export const projectQueries = {
  projects: () =>
    queryOptions({ queryKey: ['projects'], queryFn: ({ signal }) => readProjects(signal), staleTime: 300_000 }),

  project: (id: string) =>
    queryOptions({ queryKey: ['projects', id], queryFn: ({ signal }) => readProject(id, signal), staleTime: 300_000 }),

  workPackages: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'work-packages'],
      queryFn: ({ signal }) => readRecords<WorkPackage>(project, 'work-packages', signal),
    }),

  obstacles: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'obstacles'],
      queryFn: ({ signal }) => readRecords<Obstacle>(project, 'obstacles', signal),
    }),

  agreements: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'agreements'],
      queryFn: ({ signal }) => readRecords<Agreement>(project, 'agreements', signal),
    }),

  codeMappings: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'code-mappings'],
      queryFn: ({ signal }) => readRecords<CodeMapping>(project, 'code-mappings', signal),
    }),

  risks: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'risks'],
      queryFn: ({ signal }) => readRecords<Risk>(project, 'risks', signal),
    }),

  duties: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'reporting-duties'],
      queryFn: ({ signal }) => readRecords<ReportingDuty>(project, 'reporting-duties', signal),
    }),
};
