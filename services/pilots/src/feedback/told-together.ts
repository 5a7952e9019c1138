import type { FeedbackQuestion } from '@integras/contracts';
import { fewestShown } from './feedback.js';

/** An answer that is taken and not told yet. */
export interface WaitingAnswer {
  id: string;
  scores: Partial<Record<FeedbackQuestion, number>>;
}

/**
 * Answers are told five at a time: of figures and results that move with each, whoever knows who has just answered would
 * read what. They are told by their ids, which say nothing of the order they came in.
 */
export function withAnswer(
  waiting: readonly WaitingAnswer[],
  answer: WaitingAnswer,
): { waiting: WaitingAnswer[]; told: WaitingAnswer[] } {
  const all = [...waiting, answer].sort((one, other) => (one.id < other.id ? -1 : 1));
  return all.length < fewestShown ? { waiting: all, told: [] } : { waiting: [], told: all };
}
