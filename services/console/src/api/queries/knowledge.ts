import type { KnowledgeItemKind } from '@integras/contracts';
import { queryOptions } from '@tanstack/react-query';
import { readAnalyses, readAnalysesCompared, readAnalysis, readEdition } from '../analyses.js';
import { readAttachments, readRoom } from '../attachments.js';
import { readComments } from '../comments.js';
import { readTrace, search } from '../knowledge.js';
import { readInitiative, readInitiatives } from '../initiatives.js';
import { readPractice, readPractices, readUptakes } from '../practices.js';
import { readEvidence, readRecommendation, readRecommendations } from '../recommendations.js';
import { readVersions as readVersionsOf } from '../versions.js';

export const knowledgeQueries = {
  recommendations: (words: string) =>
    queryOptions({
      queryKey: ['recommendations', 'list', words],
      queryFn: ({ signal }) => readRecommendations(words, signal),
      staleTime: 0,
    }),

  recommendation: (id: string) =>
    queryOptions({
      queryKey: ['recommendations', id],
      queryFn: ({ signal }) => readRecommendation(id, signal),
      staleTime: 0,
    }),

  evidence: (id: string) =>
    queryOptions({
      queryKey: ['recommendations', id, 'evidence'],
      queryFn: ({ signal }) => readEvidence(id, signal),
      staleTime: 0,
    }),

  analyses: () =>
    queryOptions({ queryKey: ['analyses', 'list'], queryFn: ({ signal }) => readAnalyses(signal), staleTime: 0 }),

  analysis: (id: string) =>
    queryOptions({ queryKey: ['analyses', id], queryFn: ({ signal }) => readAnalysis(id, signal), staleTime: 0 }),

  edition: (id: string, number: number) =>
    queryOptions({
      queryKey: ['analyses', id, number],
      queryFn: ({ signal }) => readEdition(id, number, signal),
      staleTime: 0,
    }),

  analysesCompared: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ['analyses', 'compared', ids],
      queryFn: ({ signal }) => readAnalysesCompared(ids, signal),
      staleTime: 0,
    }),

  initiatives: () =>
    queryOptions({
      queryKey: ['initiatives', 'list'],
      queryFn: ({ signal }) => readInitiatives(signal),
      staleTime: 0,
    }),

  initiative: (id: string) =>
    queryOptions({ queryKey: ['initiatives', id], queryFn: ({ signal }) => readInitiative(id, signal), staleTime: 0 }),

  practices: (words: string) =>
    queryOptions({
      queryKey: ['practices', 'list', words],
      queryFn: ({ signal }) => readPractices(words, signal),
      staleTime: 0,
    }),

  practice: (id: string) =>
    queryOptions({ queryKey: ['practices', id], queryFn: ({ signal }) => readPractice(id, signal), staleTime: 0 }),

  uptakes: (item: string) =>
    queryOptions({
      queryKey: ['practices', item, 'uptakes'],
      queryFn: ({ signal }) => readUptakes(item, signal),
      staleTime: 0,
    }),

  attachments: (item: string, itemKind: KnowledgeItemKind) =>
    queryOptions({
      queryKey: ['attachments', itemKind, item],
      queryFn: ({ signal }) => readAttachments(item, itemKind, signal),
      staleTime: 0,
    }),

  roomForFiles: (project: string) =>
    queryOptions({
      queryKey: ['attachments', 'room', project],
      queryFn: ({ signal }) => readRoom(project, signal),
      staleTime: 0,
    }),

  versionsOf: (kind: KnowledgeItemKind, id: string) =>
    queryOptions({
      queryKey: ['versions', kind, id],
      queryFn: ({ signal }) => readVersionsOf(kind, id, signal),
      staleTime: 0,
    }),

  comments: (item: string, itemKind: KnowledgeItemKind) =>
    queryOptions({
      queryKey: ['comments', itemKind, item],
      queryFn: ({ signal }) => readComments(item, itemKind, signal),
      staleTime: 0,
    }),

  trace: (project: string, around: string | undefined) =>
    queryOptions({
      queryKey: ['trace', project, around],
      queryFn: ({ signal }) => readTrace(project, around, signal),
      staleTime: 0,
    }),

  found: (words: string, language: string) =>
    queryOptions({
      queryKey: ['found', words, language],
      queryFn: ({ signal }) => search(words, language, signal),
      staleTime: 0,
    }),
};
