import {
  IsCountry,
  IsId,
  IsLine,
  IsProse,
  type PracticeState,
  practiceStates,
  PracticeText,
  type Theme,
  themes,
} from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { IsIn, IsOptional } from 'class-validator';

/** What a practice says. The `id` may be chosen by whoever drafts it, to be sent again safely. */
export class DraftPractice extends PracticeText {
  @IsOptional() @IsId() id?: string;
  @IsId() project!: string;
}

export class RevisePractice extends PracticeText {}

export class WithdrawPractice {
  @IsProse(2000) reason!: string;
}

export class PracticesQuery extends PageQuery {
  @IsOptional() @IsId() project?: string;
  @IsOptional() @IsId() territory?: string;
  @IsOptional() @IsCountry() country?: string;
  @IsOptional() @IsIn(themes) theme?: Theme;
  @IsOptional() @IsIn(practiceStates) state?: PracticeState;
  /** Words to be found in it, in whatever language: `"exact words"`, `or`, `-without`. */
  @IsOptional() @IsLine() q?: string;
}
