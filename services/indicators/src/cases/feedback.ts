import { FeedbackGiven, feedbackQuestions, type FeedbackRecord, FeedbackVoided } from '@integras/contracts';
import type { CaseKind } from './case-kind.js';
import { record } from './record.js';
import { snapshots } from './sources.js';

const score = ['1', '2', '3', '4', '5'];
const groups = {
  feedback: record(
    ['on', ...feedbackQuestions],
    Object.fromEntries(feedbackQuestions.map((question) => [question, score])),
  ),
};

/** An anonymous answer to what people think of a pilot. */
export const feedback: CaseKind = {
  name: 'feedback',
  aboutPersons: true,
  anonymous: true,
  groups,
  lists: {},
  decimals: [],
  dimensions: {},
  sources: [
    snapshots<FeedbackRecord>('feedback', [FeedbackGiven, FeedbackVoided], (after) => ({
      groups: { feedback: new groups.feedback(after) },
    })),
  ],
};
