import { type FeedbackQuestion, feedbackQuestions, IsDay, IsLine, IsProse } from '@integras/contracts';
import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class OpenRound {
  @IsLine() title!: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(feedbackQuestions, { each: true }) questions!: FeedbackQuestion[];
  @IsBoolean() asksText!: boolean;
  @IsDay() closesOn!: string;
}

/** Every answer is one's own choice: what was left out is not known. */
export class GiveFeedback {
  @IsOptional() @IsInt() @Min(1) @Max(5) respect?: number;
  @IsOptional() @IsInt() @Min(1) @Max(5) voice?: number;
  @IsOptional() @IsInt() @Min(1) @Max(5) usefulness?: number;
  @IsOptional() @IsInt() @Min(1) @Max(5) independence?: number;
  @IsOptional() @IsProse(4000) text?: string;
}

export class VoidAnswer {
  @IsProse(2000) reason!: string;
}
