import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { type AssessmentMoment, assessmentMoments } from '../code-lists/trainings.js';
import { event } from '../event.js';
import { IsCode, IsDay, IsDecimal, IsId, IsLine, IsProse } from '../formats.js';
import { Pseudonymous } from '../pseudonymous.js';
import { Stakeholder } from './registration.events.js';

/** What somebody answered to one question, and what it is worth. */
export class QuestionAnswer {
  @IsCode() question!: string;
  /** The code of an option, a step of the scale, or a number. */
  @IsLine(40) answer!: string;
  @IsDecimal() points!: string;
}

/** What one attendee answered to the questions of a training at one moment of it. */
export class AssessmentSnapshot {
  @IsId() scheme!: string;
  @IsId() questionSet!: string;
  /** The version of the questions that was answered. */
  @IsInt() @Min(1) version!: number;
  /** The same for all moments at which this attendee answered this question set: what is compared. */
  @IsId() @Pseudonymous() comparison!: string;
  @IsId() @Pseudonymous() attendee!: string;
  @ValidateNested() @Type(() => Stakeholder) stakeholder!: Stakeholder;
  @IsIn(assessmentMoments) moment!: AssessmentMoment;
  @IsDay() on!: string;
  /** Questions that were left out are missing. */
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => QuestionAnswer) answers!: QuestionAnswer[];
  /** The sum of the points; absent, and never 0, when a question was left out. */
  @IsOptional() @IsDecimal() score?: string;
}

const assessment = '5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c81';
const answered: AssessmentSnapshot = {
  scheme: '4b8b1c52-0c1e-4a57-9b1b-3d9f6f1c7a01',
  questionSet: '3e4f5a6b-7c8d-4e9f-a0b1-2c3d4e5f6a71',
  version: 1,
  comparison: '6b7c8d9e-0f1a-4b2c-9d3e-4f5a6b7c8d91',
  attendee: '9a8b7c6d-5e4f-4a3b-8c1d-0e9f8a7b6c51',
  stakeholder: { kind: 'public_body', country: 'SI' },
  moment: 'before',
  on: '2026-05-04',
  answers: [
    { question: 'LEASE', answer: 'TENANTS', points: '2' },
    { question: 'CONFIDENCE', answer: '3', points: '3' },
  ],
  score: '5',
};

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'assessment',
  verb: 'answered',
  summary: 'Somebody answered the questions of a training, before it, after it, or some months later.',
  example: { assessment, after: answered },
})
export class AssessmentAnswered {
  @IsId() @Pseudonymous() assessment!: string;
  @ValidateNested() @Type(() => AssessmentSnapshot) after!: AssessmentSnapshot;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'assessment',
  verb: 'corrected',
  summary: 'It was put right what somebody answered to the questions of a training.',
  example: {
    assessment,
    before: answered,
    after: {
      ...answered,
      answers: [
        { question: 'LEASE', answer: 'PROVIDER', points: '0' },
        { question: 'CONFIDENCE', answer: '3', points: '3' },
      ],
      score: '3',
    },
    reason: 'Typed from the wrong sheet.',
  },
})
export class AssessmentCorrected {
  @IsId() @Pseudonymous() assessment!: string;
  @ValidateNested() @Type(() => AssessmentSnapshot) before!: AssessmentSnapshot;
  @ValidateNested() @Type(() => AssessmentSnapshot) after!: AssessmentSnapshot;
  @IsOptional() @IsProse(500) reason?: string;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'assessment',
  verb: 'voided',
  summary: 'Answers to the questions of a training were taken back.',
  example: { assessment, before: answered, reason: 'Entered for somebody else.' },
})
export class AssessmentVoided {
  @IsId() @Pseudonymous() assessment!: string;
  @ValidateNested() @Type(() => AssessmentSnapshot) before!: AssessmentSnapshot;
  @IsOptional() @IsProse(500) reason?: string;
}
