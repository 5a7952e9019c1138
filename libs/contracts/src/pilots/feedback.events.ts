import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { type FeedbackQuestion, feedbackQuestions } from '../code-lists/participation.js';
import { event } from '../event.js';
import { IsDay, IsId, IsLine, IsProse } from '../formats.js';

const feedbackRound = '3b0a3f5c-0b0e-4f5e-8f0d-5a7c9d2e1f07';
const feedback = '3b0a3f5c-0b0e-4f5e-8f0d-5a7c9d2e1f08';

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'feedback-round',
  verb: 'opened',
  readers: 'partnership',
  summary: 'People whom a pilot is for are asked what they think of it.',
  example: { feedbackRound, title: 'After half a year', questions: ['respect', 'usefulness'], closesOn: '2025-07-31' },
})
export class FeedbackRoundOpened {
  @IsId() feedbackRound!: string;
  @IsLine() title!: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(feedbackQuestions, { each: true }) questions!: FeedbackQuestion[];
  /** The last day on which answers are taken. */
  @IsDay() closesOn!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'feedback-round',
  verb: 'closed',
  readers: 'partnership',
  summary: 'No more answers are taken in a round of feedback.',
  example: { feedbackRound, answers: 14 },
})
export class FeedbackRoundClosed {
  @IsId() feedbackRound!: string;
  @IsInt() @Min(0) answers!: number;
}

/** One anonymous answer: what was chosen, from 1, not at all, to 5, very much. Never what was written. */
export class FeedbackRecord {
  @IsId() feedbackRound!: string;
  /** The day on which it was told, with at least four others of the round. */
  @IsDay() on!: string;
  /** Whether one was treated with respect. */
  @IsOptional() @IsInt() @Min(1) @Max(5) respect?: number;
  /** Whether one's opinion counted. */
  @IsOptional() @IsInt() @Min(1) @Max(5) voice?: number;
  /** Whether it helped. */
  @IsOptional() @IsInt() @Min(1) @Max(5) usefulness?: number;
  /** Whether one can do more without help. */
  @IsOptional() @IsInt() @Min(1) @Max(5) independence?: number;
}

const answer: FeedbackRecord = { feedbackRound, on: '2025-06-12', respect: 5, usefulness: 4 };

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'feedback',
  verb: 'given',
  readers: 'nobody',
  summary: 'Somebody gave feedback on a pilot; nobody knows who.',
  example: { feedback, after: answer },
})
export class FeedbackGiven {
  @IsId() feedback!: string;
  @ValidateNested() @Type(() => FeedbackRecord) after!: FeedbackRecord;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'feedback',
  verb: 'voided',
  readers: 'nobody',
  summary: 'An answer is not counted, because it was no feedback.',
  example: { feedback, before: answer, reason: 'Somebody tried the link.' },
})
export class FeedbackVoided {
  @IsId() feedback!: string;
  @ValidateNested() @Type(() => FeedbackRecord) before!: FeedbackRecord;
  @IsProse(2000) reason!: string;
}
