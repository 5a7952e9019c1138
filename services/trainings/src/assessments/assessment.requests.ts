import {
  AreLanguages,
  type AssessmentMoment,
  assessmentMoments,
  IsCode,
  IsDay,
  IsId,
  IsLine,
  IsProse,
  languagePattern,
  mostLanguages,
  QuestionSetContent,
} from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';

/** The questions of the next version. */
export class PublishQuestions extends QuestionSetContent {
  /** The languages in which something is missing and may be: nobody is offered them until nothing is. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostLanguages)
  @Matches(languagePattern, { each: true })
  @AreLanguages()
  unfinished?: string[];
}

/** The answer to one question. */
export class Answer {
  @IsCode() question!: string;
  /** The code of an option, a step of the scale, or a number. */
  @IsLine(40) answer!: string;
}

/** Answers to a version of the questions; what is not known is left out. */
class Answers {
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => Answer) answers!: Answer[];
}

/** Answers that somebody gives for themselves, today. */
export class AnswerQuestions extends Answers {
  @IsIn(assessmentMoments) moment!: AssessmentMoment;
  @IsInt() @Min(1) version!: number;
}

/** Answers that were given on paper. */
export class EnterAnswers extends AnswerQuestions {
  /** Of whoever answered, for any session of the training. */
  @IsId() registration!: string;
  /** The day on which they were given; today when absent. */
  @IsOptional() @IsDay() on?: string;
}

export class CorrectAnswers extends Answers {
  @IsProse(500) reason!: string;
}

export class VoidAnswers {
  @IsProse(500) reason!: string;
}

export class VersionQuery {
  /** The newest when absent. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) version?: number;
}

/** What is compared with what; before and after when absent. */
export class AnalysisQuery extends VersionQuery {
  @IsOptional() @IsIn(assessmentMoments) from?: AssessmentMoment;
  @IsOptional() @IsIn(assessmentMoments) to?: AssessmentMoment;
}
