import type {
  FigureScope,
  PilotState,
  PracticeState,
  RecommendationState,
  SwotTopic,
  UptakeKind,
} from '@integras/contracts';
import type { Texts } from './analyses.js';
import { ask } from './ask.js';

const root = '/api/knowledge/v1';

/** Something published, or an initiative that is followed, that has the words, in the language in which it has them. */
export interface FoundItem {
  kind: 'analysis' | 'practice' | 'recommendation' | 'initiative';
  id: string;
  language: string;
  title: string;
  publishedAt: string;
  excerpt: { text: string; found?: true }[];
}

/** The best first; without words the newest. */
export async function search(words: string, language: string, signal?: AbortSignal): Promise<FoundItem[]> {
  const query = words === '' ? { language, limit: '10' } : { q: words, language, limit: '50' };
  return (await ask<{ items: FoundItem[] }>(`${root}/search`, query, signal)).items;
}

export type TraceNode =
  | { id: string; kind: 'weakness'; analysis: string; territory: string; topic: SwotTopic; weight: number; text: Texts }
  | { id: string; kind: 'pilot'; code: string; title: string; state: PilotState }
  | { id: string; kind: 'outcome'; indicator: string; scope: FigureScope; scopeId: string; period?: string }
  | { id: string; kind: 'practice'; title: Texts; state: PracticeState }
  | { id: string; kind: 'recommendation'; title: Texts; state: RecommendationState; stale: boolean }
  | { id: string; kind: 'uptake'; organisation: string; country: string; on: string; uptake: UptakeKind };

export interface Trace {
  nodes: TraceNode[];
  edges: { from: string; to: string }[];
  gaps: {
    node: string;
    gap:
      | 'weakness-without-pilot'
      | 'pilot-without-recommendation'
      | 'practice-without-uptake'
      | 'recommendation-without-evidence';
  }[];
}

export const readTrace = (project: string, around: string | undefined, signal?: AbortSignal) =>
  ask<Trace>(`${root}/trace`, { project, around }, signal);
