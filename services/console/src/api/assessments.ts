import type { AssessmentMoment, QuestionKind } from '@integras/contracts';
import { ask } from './ask.js';
import { request } from './request.js';

/** The trainings service, behind the gateway. */
const root = '/api/trainings/v1';

/** The same words in several languages, by ISO 639-1 code. */
export type Texts = Record<string, string>;

export const questionKinds = ['choice', 'scale', 'number'] as const satisfies readonly QuestionKind[];
export const moments = ['before', 'after', 'follow_up'] as const satisfies readonly AssessmentMoment[];
export type { AssessmentMoment, QuestionKind };

/** A question as it is asked; decimals are texts. */
export interface AskedQuestion {
  code: string;
  text: Texts;
  kind: QuestionKind;
  options?: { code: string; text: Texts }[];
  scale?: { from: number; to: number; low?: Texts; high?: Texts };
  range?: { from: string; to: string };
}

/** A question with what its answers are worth. */
export interface ScoredQuestion extends AskedQuestion {
  options?: { code: string; text: Texts; points: string }[];
  scale?: { from: number; to: number; low?: Texts; high?: Texts; reversed?: boolean };
  range?: { from: string; to: string; right?: { from: string; to: string; points: string } };
}

export interface QuestionSetContent {
  title: Texts;
  questions: ScoredQuestion[];
}

export interface QuestionSet extends QuestionSetContent {
  id: string;
  scheme: string;
  version: number;
  versions: number;
  /** The languages that whoever answers is offered. */
  offered: string[];
}

/** Questions to be published. */
export interface WantedQuestions extends QuestionSetContent {
  /** The languages in which something may be missing. */
  unfinished?: string[];
}

export interface GivenAnswer {
  question: string;
  answer: string;
}

export interface Assessment {
  id: string;
  attendee: string;
  moment: AssessmentMoment;
  snapshot: { on: string; version: number; score?: string } | null;
  version: number;
}

/** What changed between two moments; decimals are texts. What there are too few pairs for is absent. */
export interface Change {
  n: number;
  onlyBefore: number;
  onlyAfter: number;
  before?: string;
  after?: string;
  gain?: string;
  interval?: { low: string; high: string };
  t?: string;
  degreesOfFreedom?: number;
  dz?: string;
  dav?: string;
}

/** A change is null where too few people are behind it to show it. */
export interface AssessmentAnalysis {
  version: number;
  from: AssessmentMoment;
  to: AssessmentMoment;
  change: Change | null;
  questions: { question: string; change: Change | null }[];
  groups: { by: 'kind' | 'country'; group: string; change: Change | null }[];
  otherVersions: number;
  withoutScore: number;
}

/** What somebody is asked by their personal link. */
export interface MyAssessment {
  questionSet: string;
  moment: AssessmentMoment;
  version: number;
  state: 'open' | 'answered';
  title: Texts;
  questions?: AskedQuestion[];
}

const send = <T>(path: string, body: object, key: string, ifMatch?: number): Promise<T> =>
  request(`${root}/${path}`, { method: 'POST', body, idempotencyKey: key, ...(ifMatch !== undefined && { ifMatch }) });
const list = async <T>(path: string, signal?: AbortSignal): Promise<T[]> =>
  (await ask<{ items: T[] }>(`${root}/${path}`, {}, signal)).items;

export const readQuestionSets = (scheme: string, signal?: AbortSignal) =>
  list<QuestionSet>(`schemes/${scheme}/question-sets`, signal);
export const readQuestionSet = (id: string, version: number | undefined, signal?: AbortSignal) =>
  ask<QuestionSet>(`${root}/question-sets/${id}`, { version: version?.toString() }, signal);
export const readAssessments = (questionSet: string, signal?: AbortSignal) =>
  list<Assessment>(`question-sets/${questionSet}/assessments`, signal);
export const readAssessmentAnalysis = (
  questionSet: string,
  { from, to, version }: { from: AssessmentMoment; to: AssessmentMoment; version?: number | undefined },
  signal?: AbortSignal,
) =>
  ask<AssessmentAnalysis>(
    `${root}/question-sets/${questionSet}/analysis`,
    { from, to, version: version?.toString() },
    signal,
  );
export const readMyAssessments = (link: string, signal?: AbortSignal) =>
  list<MyAssessment>(`my-registrations/${link}/assessments`, signal);

export const publishQuestions = (scheme: string, content: WantedQuestions, key: string) =>
  send<QuestionSet>(`schemes/${scheme}/question-sets`, content, key);
export const publishNextVersion = ({ id, versions }: QuestionSet, content: WantedQuestions, key: string) =>
  send<QuestionSet>(`question-sets/${id}/versions`, content, key, versions);
export const enterAnswers = (
  questionSet: string,
  body: { registration: string; moment: AssessmentMoment; version: number; on: string; answers: GivenAnswer[] },
  key: string,
) => send<Assessment>(`question-sets/${questionSet}/assessments`, body, key);
export const takeAnswersBack = ({ id, version }: Assessment, reason: string, key: string) =>
  send<Assessment>(`assessments/${id}/void`, { reason }, key, version);
export const answerMine = (
  link: string,
  questionSet: string,
  body: { moment: AssessmentMoment; version: number; answers: GivenAnswer[] },
  key: string,
) => send<MyAssessment>(`my-registrations/${link}/assessments/${questionSet}`, body, key);
