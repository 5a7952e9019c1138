import type {
  EvidenceKind,
  FigureScope,
  PolicyLevel,
  RecommendationKind,
  RecommendationState,
  StaleReason,
} from '@integras/contracts';
import { ask } from './ask.js';
import { request } from './request.js';

const root = '/api/knowledge/v1';

export interface Recommendation {
  id: string;
  project: string;
  kind: RecommendationKind;
  level: PolicyLevel;
  country?: string;
  territory?: string;
  title: Record<string, string>;
  /** Markdown. */
  body: Record<string, string>;
  state: RecommendationState;
  stale: boolean;
  publishedAt?: string;
  reaffirmed?: { at: string; reason: string };
  withdrawn?: { at: string; reason: string };
  evidence: number;
  version: number;
}

/** A figure as it stood. */
export interface Stand {
  definitionVersion: number;
  value: string;
  low?: string;
  high?: string;
  n: number;
}

/** What a recommendation rests on: as it was when it was pinned, and as it is now where it has moved. */
export interface Evidence {
  id: string;
  kind: EvidenceKind;
  /** Of a pilot; of an analysis or practice in several languages. */
  title?: string | Record<string, string>;
  source?: string;
  pinnedAt: string;
  releasedAt?: string;
  was?: Partial<Stand> & { indicator: string; scope: FigureScope; scopeId: string; at: string };
  moved?: { reason: StaleReason; since: string; now?: Stand };
}

export async function readRecommendations(words: string, signal?: AbortSignal): Promise<Recommendation[]> {
  const question = { limit: '100', q: words.trim() === '' ? undefined : words.trim() };
  return (await ask<{ items: Recommendation[] }>(`${root}/recommendations`, question, signal)).items;
}

export function readRecommendation(id: string, signal?: AbortSignal): Promise<Recommendation> {
  return ask(`${root}/recommendations/${id}`, {}, signal);
}

export async function readEvidence(id: string, signal?: AbortSignal): Promise<Evidence[]> {
  return (await ask<{ items: Evidence[] }>(`${root}/recommendations/${id}/evidence`, {}, signal)).items;
}

/** What can be decided on a recommendation. */
export type Decision =
  | { act: 'reviewed' | 'published' }
  | { act: 'withdrawn'; reason: string }
  | { act: 'reaffirmed'; reason: string; dropped: string[] };

export function decide(
  { id, version }: Recommendation,
  { act, ...body }: Decision,
  key: string,
): Promise<Recommendation> {
  const options = { method: 'POST', body, ifMatch: version, idempotencyKey: key } as const;
  return request(`${root}/recommendations/${id}/${act}`, options);
}

/** Where the final report of a project as known at the end of a day is found. */
export function reportAddress(project: string, day: string, language: string, format: 'html' | 'pdf'): string {
  return `${root}/reports/${project}?${new URLSearchParams({ day, language, format }).toString()}`;
}
