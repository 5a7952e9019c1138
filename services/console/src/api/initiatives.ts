import type { EvidenceLink, InitiativeState, Theme } from '@integras/contracts';
import type { Texts } from './analyses.js';
import { ask } from './ask.js';
import { everyPage } from './every-page.js';
import { request } from './request.js';

/** What is known of an initiative; what is learnt is Markdown. */
export interface InitiativeContent {
  title: Texts;
  ledBy: string;
  territory: string;
  country: string;
  since: string;
  targetGroup: Texts;
  themes: Theme[];
  learnt?: Texts;
  links?: EvidenceLink[];
}

export interface Initiative extends InitiativeContent {
  id: string;
  project: string;
  state: InitiativeState;
  until?: string;
  withdrawn?: { at: string; reason: string };
  version: number;
}

const root = '/api/knowledge/v1/initiatives';

export const readInitiatives = (signal?: AbortSignal) => everyPage<Initiative>(`${root}?limit=200`, signal);
export const readInitiative = (id: string, signal?: AbortSignal) => ask<Initiative>(`${root}/${id}`, {}, signal);

export const registerInitiative = (project: string, content: InitiativeContent, key: string) =>
  request<Initiative>(root, { method: 'POST', body: { project, ...content }, idempotencyKey: key });
export const describeInitiative = ({ id, version }: Initiative, content: InitiativeContent, key: string) =>
  request<Initiative>(`${root}/${id}`, { method: 'PUT', body: content, ifMatch: version, idempotencyKey: key });
/** Takes a step with one: `ended`, `withdrawn`. */
export const changeInitiative = ({ id, version }: Initiative, step: string, body: object, key: string) =>
  request<Initiative>(`${root}/${id}/${step}`, { method: 'POST', body, ifMatch: version, idempotencyKey: key });
