import type { EvidenceLink, PracticeState, SolutionKind, TakenUpKind, Theme, UptakeKind } from '@integras/contracts';
import type { Texts } from './analyses.js';
import { ask } from './ask.js';
import type { Money } from './pilots.js';
import { request } from './request.js';

/** As the server names them; its package is more than a page needs to load. */
export const solutions = [
  'service',
  'method',
  'tool',
  'cooperation',
  'legal_or_administrative',
] as const satisfies readonly SolutionKind[];
export const themes = [
  'reception',
  'language',
  'skills',
  'labour_market',
  'self_employment',
  'housing',
  'social_inclusion',
  'empowerment',
  'health',
] as const satisfies readonly Theme[];
export const uptakeKinds = ['adopted', 'up_scaled'] as const satisfies readonly UptakeKind[];

/** What a practice says; the longer texts are Markdown. */
export interface PracticeContent {
  title: Texts;
  solution: SolutionKind;
  theme: Theme;
  territory: string;
  country: string;
  targetGroup: Texts;
  method: Texts;
  results: Texts;
  conditions: Texts;
  yearlyCosts?: Money;
  pilots?: string[];
}

export interface Practice extends PracticeContent {
  id: string;
  project: string;
  state: PracticeState;
  changed?: boolean;
  publishedAt?: string;
  withdrawn?: { at: string; reason: string };
  uptakes: number;
  version: number;
}

/** Who took something up. */
export interface UptakeContent {
  kind: UptakeKind;
  organisation: string;
  country: string;
  partner?: string;
  on: string;
  document: EvidenceLink;
}

export interface Uptake extends UptakeContent {
  id: string;
  item: string;
  itemKind: TakenUpKind;
  inTime: boolean;
  voided: boolean;
  version: number;
}

const root = '/api/knowledge/v1';

export async function readPractices(words: string, signal?: AbortSignal): Promise<Practice[]> {
  const question = { limit: '100', q: words.trim() === '' ? undefined : words.trim() };
  return (await ask<{ items: Practice[] }>(`${root}/practices`, question, signal)).items;
}
export const readPractice = (id: string, signal?: AbortSignal) => ask<Practice>(`${root}/practices/${id}`, {}, signal);
export const readUptakes = async (item: string, signal?: AbortSignal) =>
  (await ask<{ items: Uptake[] }>(`${root}/uptakes`, { item, limit: '200' }, signal)).items;

/** The key of a change, and the version of what is changed that was read. */
interface Sent {
  key: string;
  version?: number | undefined;
}

const send = <T>(method: 'POST' | 'PUT', path: string, body: object, { key, version }: Sent) =>
  request<T>(`${root}${path}`, {
    method,
    body,
    idempotencyKey: key,
    ...(version !== undefined && { ifMatch: version }),
  });

export const draftPractice = (project: string, content: PracticeContent, sent: Sent) =>
  send<Practice>('POST', '/practices', { project, ...content }, sent);
export const revisePractice = (id: string, content: PracticeContent, sent: Sent) =>
  send<Practice>('PUT', `/practices/${id}`, content, sent);
export const publishPractice = (id: string, sent: Sent) =>
  send<Practice>('POST', `/practices/${id}/published`, {}, sent);
export const withdrawPractice = (id: string, reason: string, sent: Sent) =>
  send<Practice>('POST', `/practices/${id}/withdrawn`, { reason }, sent);
export const recordUptake = (item: string, itemKind: TakenUpKind, content: UptakeContent, sent: Sent) =>
  send<Uptake>('POST', '/uptakes', { item, itemKind, ...content }, sent);
export const correctUptake = (id: string, content: UptakeContent & { reason: string }, sent: Sent) =>
  send<Uptake>('POST', `/uptakes/${id}/corrected`, content, sent);
export const voidUptake = (id: string, reason: string, sent: Sent) =>
  send<Uptake>('POST', `/uptakes/${id}/voided`, { reason }, sent);
