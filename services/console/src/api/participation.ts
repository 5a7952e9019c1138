import type { FeedbackQuestion, WorkshopKind, WorkshopStakeholder } from '@integras/contracts';
import { ask } from './ask.js';
import { request } from './request.js';

export const workshopKinds = ['co_design', 'evaluation'] as const satisfies readonly WorkshopKind[];
export const workshopStakeholders = [
  'refugees',
  'civil_society',
  'public_body',
  'research',
  'enterprise',
  'policy_makers',
  'other',
] as const satisfies readonly WorkshopStakeholder[];
export const feedbackQuestions = [
  'respect',
  'voice',
  'usefulness',
  'independence',
] as const satisfies readonly FeedbackQuestion[];

export interface Workshop {
  id: string;
  on: string;
  kind: WorkshopKind;
  title: string;
  takingPart: { stakeholder: WorkshopStakeholder; count: number }[];
  whyChosen?: string;
  whatWorked?: string;
  transferConditions?: string;
  version: number;
  /** The fact to name when it is taken back. */
  fact: string;
}

export interface FeedbackRound {
  id: string;
  title: string;
  questions: FeedbackQuestion[];
  asksText: boolean;
  openedOn: string;
  closesOn: string;
  state: 'open' | 'closed';
  answers: number;
  version: number;
  /** For the managers of the pilot: the unguessable part of the address to answer at. */
  link?: string;
}

export interface RoundResults {
  answers: number;
  /** How many of them are not shown yet. */
  waiting: number;
  shown: boolean;
  /** How often 1 to 5 were chosen. */
  questions: { question: FeedbackQuestion; counts: number[] }[];
  texts: { id: string; text: string }[];
}

/** What somebody without an account sees of a round. */
export interface AskedRound {
  pilot: string;
  questions: FeedbackQuestion[];
  asksText: boolean;
  state: 'open' | 'closed';
}

const root = '/api/pilots/v1';
const of = (pilot: string) => `${root}/pilots/${pilot}`;

export const readWorkshops = async (pilot: string, signal?: AbortSignal) =>
  (await ask<{ items: Workshop[] }>(`${of(pilot)}/workshops`, {}, signal)).items;

export const readRounds = async (pilot: string, signal?: AbortSignal) =>
  (await ask<{ items: FeedbackRound[] }>(`${of(pilot)}/feedback-rounds`, {}, signal)).items;

export const readResults = (pilot: string, round: string, signal?: AbortSignal) =>
  ask<RoundResults>(`${of(pilot)}/feedback-rounds/${round}/results`, {}, signal);

/** Reports about a pilot: `workshops`, `feedback-rounds`, `participants`, or a step of one. */
export const reportOf = <T extends object = object>(pilot: string, path: string, body: object, key: string) =>
  request<T>(`${of(pilot)}/${path}`, { method: 'POST', body, idempotencyKey: key });

export const readAskedRound = (link: string, signal?: AbortSignal) =>
  ask<AskedRound>(`${root}/feedback-links/${link}`, {}, signal);

export const giveFeedback = (link: string, body: object, key: string) =>
  request<object>(`${root}/feedback-links/${link}/answers`, { method: 'POST', body, idempotencyKey: key });
