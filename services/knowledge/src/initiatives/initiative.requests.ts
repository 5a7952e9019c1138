import {
  InitiativeText,
  type InitiativeState,
  initiativeStates,
  IsCountry,
  IsDay,
  IsId,
  IsProse,
} from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { IsIn, IsOptional } from 'class-validator';

/** What is known of an initiative. The `id` may be chosen by whoever registers it, to be sent again safely. */
export class RegisterInitiative extends InitiativeText {
  @IsOptional() @IsId() id?: string;
  @IsId() project!: string;
}

export class DescribeInitiative extends InitiativeText {}

export class EndInitiative {
  /** Its last day. */
  @IsDay() on!: string;
}

export class WithdrawInitiative {
  @IsProse(2000) reason!: string;
}

export class InitiativesQuery extends PageQuery {
  @IsOptional() @IsId() project?: string;
  @IsOptional() @IsId() territory?: string;
  @IsOptional() @IsCountry() country?: string;
  /** Those that were withdrawn are listed only when they are asked for. */
  @IsOptional() @IsIn(initiativeStates) state?: InitiativeState;
}
