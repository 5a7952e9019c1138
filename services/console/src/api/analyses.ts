import type { SwotQuadrant, SwotTopic } from '@integras/contracts';
import { ask } from './ask.js';
import { request } from './request.js';

/** As the server names them; its package is more than a page needs to load. */
export const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const satisfies readonly SwotQuadrant[];
export const topics = [
  'reception',
  'language',
  'skills',
  'labour_market',
  'self_employment',
  'housing',
  'social_inclusion',
  'empowerment',
  'health',
  'governance',
  'law',
  'funding',
  'public_opinion',
] as const satisfies readonly SwotTopic[];

/** The same text by language. */
export type Texts = Record<string, string>;

export interface ListedAnalysis {
  id: string;
  project: string;
  territory: string;
  country: string;
  title: Texts;
  /** The newest published edition. */
  edition?: number;
  publishedAt?: string;
  /** The edition that is being written. */
  draft?: number;
}

export interface AnalysisHead extends Omit<ListedAnalysis, 'edition' | 'publishedAt'> {
  editions: { number: number; publishedAt: string }[];
  version: number;
}

/** What an item says. */
export interface SwotContent {
  quadrant: SwotQuadrant;
  topic: SwotTopic;
  weight: number;
  /** Markdown. */
  text: Texts;
  source?: string;
  pilots?: string[];
}

export interface SwotItem extends SwotContent {
  id: string;
  version: number;
}

export interface AnalysisText {
  title: Texts;
  /** Markdown. */
  summary: Texts;
}

export interface EditionChanges {
  since: number;
  added: string[];
  removed: SwotItem[];
  altered: { item: string; fields: (keyof SwotContent)[]; before: SwotItem }[];
}

export interface Edition extends AnalysisText {
  analysis: string;
  project: string;
  territory: string;
  country: string;
  number: number;
  state: 'draft' | 'published';
  publishedAt?: string;
  items: SwotItem[];
  changes?: EditionChanges;
  textVersion?: number;
  version: number;
}

export interface Comparison {
  territories: Pick<Edition, 'analysis' | 'project' | 'territory' | 'country' | 'number' | 'title'>[];
  topics: {
    topic: SwotTopic;
    cells: { weights: Record<SwotQuadrant, number>; items: SwotItem[] }[];
  }[];
}

const root = '/api/knowledge/v1/analyses';

export const readAnalyses = async (signal?: AbortSignal) =>
  (await ask<{ items: ListedAnalysis[] }>(root, { limit: '200' }, signal)).items;
export const readAnalysis = (id: string, signal?: AbortSignal) => ask<AnalysisHead>(`${root}/${id}`, {}, signal);
export const readEdition = (id: string, number: number, signal?: AbortSignal) =>
  ask<Edition>(`${root}/${id}/editions/${number}`, {}, signal);
export const readAnalysesCompared = (ids: readonly string[], signal?: AbortSignal) =>
  ask<Comparison>(`${root}/comparison`, { analyses: ids.join(',') }, signal);

/** The key of a change, and the version of what is changed that was read. */
interface Sent {
  key: string;
  version?: number | undefined;
}

const send = (method: 'POST' | 'PUT', path: string, body: object, { key, version }: Sent) =>
  request<Edition>(`${root}${path}`, {
    method,
    body,
    idempotencyKey: key,
    ...(version !== undefined && { ifMatch: version }),
  });

export const beginAnalysis = (body: AnalysisText & { project: string; territory: string }, sent: Sent) =>
  send('POST', '', body, sent);
export const beginNextEdition = (id: string, sent: Sent) => send('POST', `/${id}/editions`, {}, sent);
export const describeEdition = (id: string, text: AnalysisText, sent: Sent) => send('PUT', `/${id}/text`, text, sent);
export const publishEdition = (id: string, sent: Sent) => send('POST', `/${id}/published`, {}, sent);
/** The item's id may be given, to bring back one that was taken out. */
export const addItem = (id: string, content: SwotContent & { id?: string }, sent: Sent) =>
  send('POST', `/${id}/items`, content, sent);
export const changeItem = (id: string, item: string, content: SwotContent, sent: Sent) =>
  send('PUT', `/${id}/items/${item}`, content, sent);
export const moveItem = (id: string, item: string, to: { to: SwotQuadrant; ahead?: string }, sent: Sent) =>
  send('POST', `/${id}/items/${item}/moved`, to, sent);
export const removeItem = (id: string, item: string, sent: Sent) =>
  send('POST', `/${id}/items/${item}/removed`, {}, sent);
