import {
  type EventClass,
  PracticeDrafted,
  PracticePublished,
  PracticeRevised,
  type PracticeText,
  PracticeWithdrawn,
} from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { isChanged, type Practice } from './practice.js';

/** What a decision states; who decides adds the instant. */
export type Statement = Omit<NewFact, 'time'>;

export const draft = (id: string, project: string, text: PracticeText): Statement[] => [
  about({ id, project, text }, PracticeDrafted, { after: text }),
];

/** Of a published one everybody goes on reading what was published, until it is published again. */
export function revise(before: Practice, text: PracticeText): Statement[] {
  requireStanding(before);
  return [about({ ...before, text }, PracticeRevised, { before: before.text, after: text })];
}

/** @throws Refusal 409 when everybody reads it already as it is. */
export function publish(before: Practice): Statement[] {
  requireStanding(before);
  if (!isChanged(before)) throw notPossible('published-already', 'Nothing in it has changed since it was published.');
  return [about(before, PracticePublished, { text: before.text })];
}

export function withdraw(before: Practice, reason: string): Statement[] {
  if (before.state !== 'published')
    throw notPossible('wrong-state', `It is ${before.state}; only a published one can be withdrawn.`);
  return [about(before, PracticeWithdrawn, { reason })];
}

function requireStanding({ state }: Practice): void {
  if (state === 'withdrawn') throw notPossible('wrong-state', 'It was withdrawn.');
}

function about<D extends object>(
  { id: practice, project, text: { country } }: Pick<Practice, 'id' | 'project' | 'text'>,
  event: EventClass<D & { practice: string; project: string }>,
  data: Omit<D, 'practice' | 'project'>,
): Statement {
  return { event, data: { practice, project, ...data }, entity: practice, project, country };
}

const notPossible = (type: string, detail: string) =>
  problem(`practice-${type}`, 409, 'Not possible for this practice', detail);
