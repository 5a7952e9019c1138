import {
  type CefrLevel,
  cefrLevels,
  type EmploymentStatus,
  employmentStatuses,
  EntryCharacteristics,
  type ExitReason,
  exitReasons,
  type FollowUpPoint,
  followUpPoints,
  type FollowUpResult,
  followUpResults,
  IsDay,
  IsDecimal,
  IsLine,
  IsWithinDay,
  type OutcomeKind,
  outcomeKinds,
  type Track,
  tracks,
} from '@integras/contracts';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';

/** An enrolment, without who it is. */
export class Enrolment {
  @IsDay() enrolledOn!: string;
  @IsDefined() @ValidateNested() @Type(() => EntryCharacteristics) entry!: EntryCharacteristics;
}

const IsReference = () =>
  Matches(/^(?=.*\S)[^\p{Cc}]{1,200}$/u, {
    message: '$property must be one line of 1 to 200 characters, and not blank',
  });

/** What the organisation calls a person: best a code of the project. It is not kept. */
export class Reference {
  @IsReference() reference!: string;
}

export class Enrol extends Enrolment {
  /** What the organisation calls the person: best a code of the project. It is not kept. */
  @IsReference() reference!: string;
}

export class LeavePilot {
  @IsDay() on!: string;
  @IsIn(exitReasons) reason!: ExitReason;
  /** The status up to four weeks after leaving. */
  @IsIn(employmentStatuses) employment!: EmploymentStatus;
}

export class ReEnter {
  @IsDay() on!: string;
}

export class RecordOutcome {
  @IsIn(tracks) track!: Track;
  @IsIn(outcomeKinds) kind!: OutcomeKind;
  @IsDay() on!: string;
  @IsOptional() @IsDecimal() value?: string;
  @IsOptional() @IsLine(20) unit?: string;
  @IsOptional() @IsIn(cefrLevels) level?: CefrLevel;
}

export class GiveSupport {
  @IsIn(tracks) track!: Track;
  @IsDay() on!: string;
  @IsDecimal()
  @Matches(/^(?!-)(?!0+(\.0+)?$)/, { message: '$property must be more than 0' })
  @IsWithinDay()
  hours!: string;
}

export class FollowUp {
  @IsIn(followUpPoints) point!: FollowUpPoint;
  @IsDay() on!: string;
  @IsIn(followUpResults) result!: FollowUpResult;
  @IsIn(employmentStatuses) employment!: EmploymentStatus;
}
