import type {
  EvidenceKind,
  FigureScope,
  PolicyLevel,
  RecommendationKind,
  RecommendationState,
  StaleReason,
  Theme,
} from '@integras/contracts';
import type { Texts } from './analyses.js';
import { ask } from './ask.js';
import { request } from './request.js';

const root = '/api/knowledge/v1';

/** As the server names them; its package is more than a page needs to load. */
export const kinds = ['recommendation', 'guideline'] as const satisfies readonly RecommendationKind[];
export const levels = ['local', 'regional', 'national', 'european'] as const satisfies readonly PolicyLevel[];

export const evidenceKinds = ['figure', 'pilot', 'analysis', 'practice'] as const satisfies readonly EvidenceKind[];
export type SourceKind = Exclude<EvidenceKind, 'figure'>;

/** What a recommendation says, and to whom. */
export interface RecommendationContent {
  kind: RecommendationKind;
  level: PolicyLevel;
  /** Absent for one that is for every country. */
  country?: string;
  territory?: string;
  theme?: Theme;
  title: Texts;
  /** Markdown. */
  body: Texts;
}

export interface Recommendation extends RecommendationContent {
  id: string;
  project: string;
  /** The account of who wrote the text last; for the partnership. */
  author?: string;
  /** Since when the draft waits for its review; for the partnership. */
  reviewRequestedAt?: string;
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
  was?: Partial<Stand> & { indicator: string; scope: FigureScope; scopeId: string; period?: string; at: string };
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

export function draftRecommendation(
  project: string,
  content: RecommendationContent,
  key: string,
): Promise<Recommendation> {
  return request(`${root}/recommendations`, {
    method: 'POST',
    body: { project, ...content },
    idempotencyKey: key,
  });
}

/** @param version the one that was read: the server refuses to write over another */
export function reviseRecommendation(
  id: string,
  content: RecommendationContent,
  { key, version }: { key: string; version: number | undefined },
): Promise<Recommendation> {
  return request(`${root}/recommendations/${id}`, {
    method: 'PUT',
    body: content,
    idempotencyKey: key,
    ...(version !== undefined && { ifMatch: version }),
  });
}

/** What is to be pinned: a figure by its seal, anything else by its id. */
export type NewEvidence = { kind: 'figure'; sealed: string } | { kind: SourceKind; source: string };

export function pinEvidence(recommendation: string, evidence: NewEvidence, key: string): Promise<Recommendation> {
  const options = { method: 'POST', body: evidence, idempotencyKey: key } as const;
  return request(`${root}/recommendations/${recommendation}/evidence`, options);
}

export function releaseEvidence(recommendation: string, pin: string, key: string): Promise<Recommendation> {
  const options = { method: 'POST', body: {}, idempotencyKey: key } as const;
  return request(`${root}/recommendations/${recommendation}/evidence/${pin}/released`, options);
}

/** What can be decided on a recommendation. */
export type Decision =
  | { act: 'review-requested' | 'reviewed' | 'published' }
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
