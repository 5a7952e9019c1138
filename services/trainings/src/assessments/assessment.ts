import {
  AssessmentAnswered,
  AssessmentCorrected,
  type AssessmentMoment,
  type AssessmentSnapshot,
  AssessmentVoided,
  type QuestionSetContent,
  type Stakeholder,
} from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem, uuidOf } from '@integras/service-kit';
import { rootsOf } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import type { SessionRow } from '../sessions/session.entity.js';
import type { AssessmentRow } from './assessment.entity.js';
import { isOpen, windowOf } from './moments.js';
import type { QuestionSetRow } from './question-set.entity.js';
import { type GivenAnswer, scoreOf } from './scoring.js';

/** What becomes of answers, and the fact that says so; without one nothing did. */
export interface AssessmentStep {
  row: AssessmentRow;
  fact?: NewFact;
}

/** Where and about whom something is answered. */
export interface Answering {
  scheme: SchemeRow;
  sessions: readonly SessionRow[];
  questionSet: QuestionSetRow;
  attendee: string;
  stakeholder: Stakeholder;
  moment: AssessmentMoment;
}

export const assessmentId = (questionSet: string, moment: AssessmentMoment, attendee: string): string =>
  uuidOf(`assessment ${questionSet} ${moment} ${attendee}`);

const comparisonOf = (questionSet: string, attendee: string): string => uuidOf(`comparison ${questionSet} ${attendee}`);

/** @throws Refusal 422 when there is no such version */
export function contentOf({ versions }: QuestionSetRow, version: number): QuestionSetContent {
  const content = versions[version - 1];
  if (!content)
    throw problem('version-unknown', 422, 'There is no such version', 'The questions have no version of this number.', [
      { field: 'version', reason: `must be 1 to ${versions.length}` },
    ]);
  return content;
}

/**
 * Takes answers in. What was answered at this moment already stays: it is put right by a correction.
 * @param today the day at the place of the training
 * @throws Refusal when it is not the moment, it was answered already, or an answer is none
 */
export function answer(
  of: Answering,
  earlier: AssessmentRow | undefined,
  given: { version: number; on: string; answers: readonly GivenAnswer[] },
  today: string,
  now: Date,
): AssessmentStep {
  const { scheme, questionSet, attendee, stakeholder, moment } = of;
  if (earlier?.snapshot)
    throw problem('answered-already', 409, 'This was answered already', 'It can be put right by who organises this.');
  const scored = scoreOf(contentOf(questionSet, given.version), given.answers);
  mustBeTheMoment(of, given.on, today);
  const after: AssessmentSnapshot = {
    scheme: scheme.id,
    questionSet: questionSet.id,
    version: given.version,
    comparison: comparisonOf(questionSet.id, attendee),
    attendee,
    stakeholder,
    moment,
    on: given.on,
    ...scored,
  };
  const id = assessmentId(questionSet.id, moment, attendee);
  const row = {
    id,
    scheme: scheme.id,
    questionSet: questionSet.id,
    attendee,
    moment,
    snapshot: after,
    version: (earlier?.version ?? 0) + 1,
  };
  return { row, fact: factOf(AssessmentAnswered, { assessment: id, after }, scheme, row, now) };
}

/** @throws Refusal when it was taken back, or an answer is none. The same answers change nothing. */
export function correct(
  scheme: SchemeRow,
  questionSet: QuestionSetRow,
  row: AssessmentRow,
  answers: readonly GivenAnswer[],
  reason: string,
  now: Date,
): AssessmentStep {
  const before = standing(row);
  const { answers: _, score: __, ...kept } = before;
  const after = { ...kept, ...scoreOf(contentOf(questionSet, before.version), answers) };
  if (JSON.stringify(after) === JSON.stringify(before)) return { row };
  const data = { assessment: row.id, before, after, reason };
  const changed = { ...row, snapshot: after, version: row.version + 1 };
  return { row: changed, fact: factOf(AssessmentCorrected, data, scheme, row, now) };
}

export function takeBack(scheme: SchemeRow, row: AssessmentRow, reason: string, now: Date): AssessmentStep {
  const data = { assessment: row.id, before: standing(row), reason };
  const changed = { ...row, snapshot: null, version: row.version + 1 };
  return { row: changed, fact: factOf(AssessmentVoided, data, scheme, row, now) };
}

function standing({ snapshot }: AssessmentRow): AssessmentSnapshot {
  if (!snapshot)
    throw problem('assessment-voided', 409, 'It was taken back', 'Enter the answers again instead of changing them.');
  return snapshot;
}

function mustBeTheMoment({ moment, sessions }: Answering, on: string, today: string): void {
  const window = windowOf(moment, sessions);
  const reason =
    on > today
      ? 'is still to come'
      : isOpen(window, on)
        ? undefined
        : window
          ? `must be ${[window.from && `from ${window.from}`, window.to && `to ${window.to}`].filter(Boolean).join(' ')}`
          : 'comes before any session';
  if (reason !== undefined)
    throw problem('not-the-moment', 409, 'It is not the moment', `The day of these answers ${reason}.`, [
      { field: 'on', reason },
    ]);
}

function factOf<D extends object>(
  event: NewFact<D>['event'],
  data: D,
  scheme: SchemeRow,
  { id, attendee }: AssessmentRow,
  now: Date,
): NewFact<D> {
  return { event, data, entity: id, time: now.toISOString(), person: attendee, ...rootsOf(scheme) };
}
