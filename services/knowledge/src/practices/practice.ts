import {
  type EventClass,
  PracticeDrafted,
  PracticePublished,
  PracticeRevised,
  type PracticeState,
  type PracticeText,
  PracticeWithdrawn,
  typeOf,
} from '@integras/contracts';
import { isSameContent } from './content.js';

/** A good practice, as its facts have made it. */
export interface Practice {
  id: string;
  project: string;
  state: PracticeState;
  /** As its authors have it now. */
  text: PracticeText;
  /** As everybody reads it. */
  published?: PracticeText;
  /** Files were attached since it was published. */
  filesAdded?: boolean;
  draftedAt: string;
  publishedAt?: string;
  withdrawn?: { at: string; reason: string };
}

/** It is no longer as everybody reads it. */
export const isChanged = ({ text, published, filesAdded }: Practice): boolean =>
  filesAdded === true || !isSameContent(text, published);

interface Told<D extends object = object> {
  type: string;
  data: D;
  /** RFC 3339 in UTC. */
  time: string;
}

type Step = (before: Practice, told: Told<never>) => Practice;

const on = <D extends object>(
  event: EventClass<D>,
  step: (before: Practice, told: Told<D>) => Practice,
): [string, Step] => [typeOf(event), step as Step];

const steps = new Map<string, Step>([
  on(PracticeRevised, (before, { data }) => ({ ...before, text: data.after })),
  on(PracticePublished, (before, { data, time }) => ({
    ...before,
    state: 'published',
    published: data.text,
    filesAdded: false,
    publishedAt: time,
  })),
  on(PracticeWithdrawn, (before, { data, time }) => ({
    ...before,
    state: 'withdrawn',
    withdrawn: { at: time, reason: data.reason },
  })),
]);

/** What a practice is made of. */
export const practiceEvents: readonly string[] = [typeOf(PracticeDrafted), ...steps.keys()];

/** The practice after one more fact; the first one drafts it. */
export function after(before: Practice | undefined, told: Told): Practice {
  if (told.type === typeOf(PracticeDrafted)) {
    const { practice: id, project, after: text } = told.data as PracticeDrafted;
    return { id, project, state: 'draft', text, draftedAt: told.time };
  }
  const step = steps.get(told.type);
  if (!before || !step) throw new Error(`a practice does not go on with ${told.type}`);
  return step(before, told as Told<never>);
}
