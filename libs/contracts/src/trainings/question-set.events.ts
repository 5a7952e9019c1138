import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type QuestionKind, questionKinds } from '../code-lists/trainings.js';
import { event } from '../event.js';
import { IsCode, IsDecimal, IsId } from '../formats.js';
import { AreLines, type Texts } from '../texts.js';

/** One of the answers there are to choose from. */
export class AnswerOption {
  @IsCode() code!: string;
  @AreLines(300) text!: Texts;
  @IsDecimal() points!: string;
}

/** Whole steps from one end to the other, both included; the step is the points. */
export class AnswerScale {
  @IsInt() @Min(-100) @Max(100) from!: number;
  @IsInt() @Min(-100) @Max(100) to!: number;
  /** What the first step means, and the last. */
  @IsOptional() @AreLines() low?: Texts;
  @IsOptional() @AreLines() high?: Texts;
  /** The first step is worth what the last would be. */
  @IsOptional() @IsBoolean() reversed?: boolean;
}

/** Which numbers are right, both ends included, and what that is worth; any other is worth 0. */
export class RightNumber {
  @IsDecimal() from!: string;
  @IsDecimal() to!: string;
  @IsDecimal() points!: string;
}

/** The numbers that can be answered, both ends included. */
export class AnswerRange {
  @IsDecimal() from!: string;
  @IsDecimal() to!: string;
  /** Without it the number is the points. */
  @IsOptional() @ValidateNested() @Type(() => RightNumber) right?: RightNumber;
}

/** A question, and what its answers are worth. It has what its kind asks for: `options`, `scale` or `range`. */
export class Question {
  /** Unique in its set. */
  @IsCode() code!: string;
  @AreLines(500) text!: Texts;
  @IsIn(questionKinds) kind!: QuestionKind;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AnswerOption)
  options?: AnswerOption[];
  @IsOptional() @ValidateNested() @Type(() => AnswerScale) scale?: AnswerScale;
  @IsOptional() @ValidateNested() @Type(() => AnswerRange) range?: AnswerRange;
}

/** What is asked. */
export class QuestionSetContent {
  @AreLines() title!: Texts;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => Question)
  questions!: Question[];
}

const content: QuestionSetContent = {
  title: { en: 'Housing after reception', de: 'Wohnen nach der Aufnahme' },
  questions: [
    {
      code: 'LEASE',
      text: { en: 'Who signs the lease of a shared flat?', de: 'Wer unterschreibt den Mietvertrag?' },
      kind: 'choice',
      options: [
        { code: 'TENANTS', text: { en: 'Those who live there', de: 'Die dort wohnen' }, points: '2' },
        { code: 'PROVIDER', text: { en: 'The provider', de: 'Der Träger' }, points: '0' },
      ],
    },
    {
      code: 'CONFIDENCE',
      text: { en: 'I can advise on housing.', de: 'Ich kann zum Wohnen beraten.' },
      kind: 'scale',
      scale: {
        from: 1,
        to: 5,
        low: { en: 'not at all', de: 'gar nicht' },
        high: { en: 'fully', de: 'völlig' },
      },
    },
  ],
};

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'question-set',
  verb: 'published',
  readers: 'partnership',
  summary: 'A version of the questions of a training was published. Answers are compared within a version only.',
  example: {
    questionSet: '3e4f5a6b-7c8d-4e9f-a0b1-2c3d4e5f6a71',
    scheme: '4b8b1c52-0c1e-4a57-9b1b-3d9f6f1c7a01',
    version: 1,
    after: content,
  },
})
export class QuestionSetPublished {
  @IsId() questionSet!: string;
  @IsId() scheme!: string;
  @IsInt() @Min(1) version!: number;
  @ValidateNested() @Type(() => QuestionSetContent) after!: QuestionSetContent;
}
