import { type FeedbackQuestion, feedbackQuestions, type FeedbackRecord } from '@integras/contracts';
import { Refusal } from '@integras/messaging';
import type { GiveFeedback } from './feedback.requests.js';

/** From how many answers on they are shown: of fewer one could tell whose they are. */
export const fewestShown = 5;

type Scores = Pick<GiveFeedback, FeedbackQuestion>;

/** @throws Refusal when nothing was answered, or something was that was not asked. */
export function scoresOf(given: GiveFeedback, asked: readonly FeedbackQuestion[]): Scores {
  const answered = feedbackQuestions.filter((question) => given[question] !== undefined);
  for (const question of answered) if (!asked.includes(question)) throw refused(question, 'is not asked in this round');
  if (answered.length === 0) throw refused(asked[0]!, 'or another question has to be answered');
  return Object.fromEntries(answered.map((question) => [question, given[question]]));
}

/** How often each of the five answers was chosen, from 1 to 5, by question. */
export function distributionOf(
  records: readonly FeedbackRecord[],
  asked: readonly FeedbackQuestion[],
): { question: FeedbackQuestion; counts: number[] }[] {
  return asked.map((question) => ({
    question,
    counts: [1, 2, 3, 4, 5].map((score) => records.filter((record) => record[question] === score).length),
  }));
}

const refused = (field: string, reason: string) =>
  new Refusal({
    type: 'answer-does-not-fit',
    title: 'The answer does not fit the questions',
    status: 422,
    detail: `${field} ${reason}.`,
    errors: [{ field, reason }],
  });
