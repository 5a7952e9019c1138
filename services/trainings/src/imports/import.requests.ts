import {
  type AssessmentMoment,
  assessmentMoments,
  IsCountry,
  IsDay,
  IsLine,
  type PartnerKind,
  partnerKinds,
} from '@integras/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';

/** What may stand between the cells of a file. */
export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** How a file says who attended a session; every name of a column is as its heading has it. */
export class ImportAttendance {
  @IsOptional() @IsIn(['true', 'false']) dryRun?: 'true' | 'false';
  /** The column with the address of a person, or the reference by which the organisation knows them. */
  @IsOptional() @IsLine() reference?: string;
  /** The column that says whether they attended. */
  @IsOptional() @IsLine() attended?: string;
  /** The values that mean they did, separated by commas. */
  @IsOptional() @IsLine(500) attendedWhen?: string;
  /** The values that mean they were invited and did not come. Any other value is a mistake: it is never guessed. */
  @IsOptional() @IsLine(500) absentWhen?: string;
  /**
   * The column with the hours attended; without one, and where it is empty, as long as the session. Of those who did not
   * come it is empty or 0.
   */
  @IsOptional() @IsLine() hours?: string;
  /** The kind of everybody's organisation; without it there is a column `kind`. */
  @IsOptional() @IsIn(partnerKinds) kind?: PartnerKind;
  /** The country everybody comes from; without it there is a column `country`. */
  @IsOptional() @IsCountry() country?: string;
  /** Takes only rows with these values, as in `course=A1,term=2026`. */
  @IsOptional() @IsLine(500) only?: string;
  /** What stands between the cells; a comma when absent. */
  @IsOptional() @IsIn(Object.keys(separators)) separator?: keyof typeof separators;
}

/** How a file says what people answered at one moment; every name of a column is as its heading has it. */
export class ImportAssessments {
  @IsOptional() @IsIn(['true', 'false']) dryRun?: 'true' | 'false';
  @IsIn(assessmentMoments) moment!: AssessmentMoment;
  /** The version that was answered; the newest when absent. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) version?: number;
  /** The day on which everybody answered; today when absent. */
  @IsOptional() @IsDay() on?: string;
  /** The column with the address of a person, or the reference by which the organisation knows them. */
  @IsOptional() @IsLine() reference?: string;
  /** Which columns hold the answers to which questions, as in `LEASE=q1,CONFIDENCE=q2`; by their codes when absent. */
  @IsOptional() @IsLine(4_000) answers?: string;
  /** Takes only rows with these values, as in `course=A1,term=2026`. */
  @IsOptional() @IsLine(500) only?: string;
  /** What stands between the cells; a comma when absent. */
  @IsOptional() @IsIn(Object.keys(separators)) separator?: keyof typeof separators;
}
