import type { KnowledgeItemKind } from '@integras/contracts';
import type { SwotItem, Texts } from './analyses.js';
import { ask } from './ask.js';

/** Words that stayed, came or went. */
export interface WordChange {
  value: string;
  added?: true;
  removed?: true;
}

/** A change of what is no text, from one value to another. */
export interface FieldChange {
  field: string;
  before?: unknown;
  after?: unknown;
}

/** Who did what to something that is written, and what it changed. */
export interface Version {
  /** As in `practice.revised`. */
  what: string;
  at: string;
  /** The account; absent for what the system noticed. */
  by?: string;
  reason?: string;
  /** Of a file. */
  name?: string;
  /** By field and language. */
  changed?: Record<string, Record<string, WordChange[]>>;
  fields?: FieldChange[];
  /** The last day of what has ended. */
  on?: string;
  /** Of an analysis. */
  edition?: number;
  before?: { text?: Texts };
  after?: { text?: Texts };
  moved?: { from: SwotItem['quadrant']; to: SwotItem['quadrant'] };
}

const collections = {
  analysis: 'analyses',
  practice: 'practices',
  recommendation: 'recommendations',
  initiative: 'initiatives',
} as const satisfies Record<KnowledgeItemKind, string>;

/** Oldest first. */
export const readVersions = async (kind: KnowledgeItemKind, id: string, signal?: AbortSignal) =>
  (await ask<{ items: Version[] }>(`/api/knowledge/v1/${collections[kind]}/${id}/history`, {}, signal)).items;
