import {
  AreIds,
  IsCode,
  IsDay,
  IsId,
  IsLine,
  IsProse,
  Money,
  type PilotState,
  pilotStates,
  type Theme,
  themes,
} from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';

/** What a pilot is and plans to do; its country is its territory's. */
export class DescribePilot {
  @IsCode() code!: string;
  @IsLine() title!: string;
  @IsId() territory!: string;
  @IsId() partner!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @AreIds() jointlyWith?: string[];
  @IsArray() @ArrayMaxSize(themes.length) @ArrayUnique() @IsIn(themes, { each: true }) themes!: Theme[];
  @IsProse(2000) targetGroup!: string;
  @IsProse(5000) whyChosen!: string;
  @IsDay() startsOn!: string;
  @IsDay() endsOn!: string;
  @IsDefined() @ValidateNested() @Type(() => Money) budget!: Money;
}

export class PlanPilot extends DescribePilot {
  /** Chosen beforehand, where rights for the pilot were given before it was planned. */
  @IsOptional() @IsId() pilot?: string;
  @IsId() project!: string;
}

export class TakeStep {
  @IsIn(pilotStates) to!: PilotState;
  @IsDay() on!: string;
  @IsOptional() @IsProse(2000) reason?: string;
}

export class PilotsQuery extends PageQuery {
  @IsOptional() @IsId() project?: string;
  @IsOptional() @IsIn(pilotStates) state?: PilotState;
}
