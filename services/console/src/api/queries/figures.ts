import type { FigureScope } from '@integras/contracts';
import { queryOptions } from '@tanstack/react-query';
import { readContextFigures } from '../context.js';
import {
  type Definition,
  type DefinitionState,
  readDefinitions,
  readVersions,
  readVocabulary,
} from '../definitions.js';
import { readDisclosure } from '../disclosure.js';
import { type Judgement, readChanges, readExplanation } from '../explanations.js';
import {
  type FigureAddress,
  type FigureQuestion,
  readComparison,
  readFigures,
  readSeries,
  readWarnings,
} from '../figures.js';
import { readPeriods, readReported } from '../periods.js';
import { readReconciliation } from '../reconciliation.js';
import { readRelease, readReleases } from '../releases.js';
import { type PeriodFigure, readSnapshot } from '../snapshots.js';
import { readTargets } from '../targets.js';

/** How often to look how far a new version has been counted. */
const fillingMs = 1_000;
const isFilling = (definitions: readonly Definition[] | undefined) =>
  definitions?.some(({ state }) => state === 'filling') ? fillingMs : false;

export const figureQueries = {
  /** Those that have figures, unless others are asked for. */
  definitions: (states: readonly DefinitionState[] = ['counted']) =>
    queryOptions({
      queryKey: ['definitions', states],
      queryFn: ({ signal }) => readDefinitions(states, signal),
      staleTime: states.includes('filling') ? 0 : 300_000,
      refetchInterval: ({ state: { data } }) => isFilling(data),
    }),

  /** Those that have figures, retired ones too: by what they are called where somebody has to do with one. */
  namedDefinitions: () => figureQueries.definitions(['counted', 'retired']),

  versions: (code: string) =>
    queryOptions({
      queryKey: ['definitions', code],
      queryFn: ({ signal }) => readVersions(code, signal),
      refetchInterval: ({ state: { data } }) => isFilling(data?.items),
    }),

  vocabulary: () =>
    queryOptions({ queryKey: ['vocabulary'], queryFn: ({ signal }) => readVocabulary(signal), staleTime: Infinity }),

  disclosure: (project: string) =>
    queryOptions({
      queryKey: ['disclosure', project],
      queryFn: ({ signal }) => readDisclosure(project, signal),
      staleTime: 300_000,
    }),

  figures: (question: FigureQuestion) =>
    queryOptions({ queryKey: ['figures', question], queryFn: ({ signal }) => readFigures(question, signal) }),

  /** Read anew whenever one of the live values has moved. */
  warnings: (question: FigureQuestion, live: readonly (string | null | undefined)[]) =>
    queryOptions({
      queryKey: ['figures', 'warnings', question, live],
      queryFn: ({ signal }) => readWarnings(question, signal),
    }),

  series: (figure: FigureAddress, as: { version?: string | undefined; asOf?: string | undefined } = {}) =>
    queryOptions({
      queryKey: ['figures', 'series', figure, as],
      queryFn: ({ signal }) => readSeries(figure, as, signal),
    }),

  comparison: (indicator: string, scope: FigureScope, project: string, asOf?: string) =>
    queryOptions({
      queryKey: ['figures', 'comparison', indicator, scope, project, asOf],
      queryFn: ({ signal }) => readComparison(indicator, scope, project, asOf, signal),
    }),

  explanation: (figure: FigureAddress, judgement: Judgement | undefined) =>
    queryOptions({
      queryKey: ['figures', 'explanation', figure, judgement],
      queryFn: ({ signal }) => readExplanation(figure, judgement, signal),
    }),

  changes: (figure: FigureAddress, since: string) =>
    queryOptions({
      queryKey: ['figures', 'changes', figure, since],
      queryFn: ({ signal }) => readChanges(figure, since, signal),
    }),

  targets: (indicator: string, project: string) =>
    queryOptions({
      queryKey: ['targets', indicator, project],
      queryFn: ({ signal }) => readTargets(indicator, project, signal),
    }),

  periods: () => queryOptions({ queryKey: ['periods'], queryFn: ({ signal }) => readPeriods(signal), staleTime: 0 }),

  /** What a period reports of an indicator, for the whole and for each country. */
  reported: (period: string, indicator: string, by?: string) =>
    queryOptions({
      queryKey: ['periods', period, indicator, by],
      queryFn: async ({ signal }) => {
        const scopes = ['project', 'country'] as const;
        return (await Promise.all(scopes.map((scope) => readReported(period, indicator, scope, by, signal)))).flat();
      },
      staleTime: 0,
    }),

  /** What is shown is what is pinned, so it is not read anew beneath who looks at it. */
  snapshot: (figure: PeriodFigure) =>
    queryOptions({
      queryKey: ['snapshot', figure],
      queryFn: ({ signal }) => readSnapshot(figure, signal),
      staleTime: 0,
      gcTime: 0,
    }),

  releases: () => queryOptions({ queryKey: ['releases'], queryFn: ({ signal }) => readReleases(signal) }),

  /** A release never changes. */
  release: (id: string) =>
    queryOptions({
      queryKey: ['releases', id],
      queryFn: ({ signal }) => readRelease(id, signal),
      staleTime: Infinity,
    }),

  reconciliation: () =>
    queryOptions({
      queryKey: ['reconciliation'],
      queryFn: ({ signal }) => readReconciliation(signal),
      staleTime: 60_000,
      retry: false,
    }),

  contextFigures: (country: string, year: string | undefined) =>
    queryOptions({
      queryKey: ['context', country, year],
      queryFn: ({ signal }) => readContextFigures(country, year, signal),
      staleTime: 300_000,
    }),
};
