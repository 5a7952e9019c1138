import { AreIds, EvidenceLink, IsDay, IsId, IsLine } from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, ValidateNested } from 'class-validator';

/** What is to be reported about which period until when. */
class Duty {
  @IsLine() title!: string;
  @IsDay() from!: string;
  @IsDay() to!: string;
  @IsDay() dueOn!: string;
}

export class SetDuties extends Duty {
  /** Who owes it: one duty each. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @AreIds() partners?: string[];
  /** For which pilots their partners owe it: one duty each. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @AreIds() pilots?: string[];
}

export class CorrectedDuty extends Duty {
  @IsId() partner!: string;
  @IsOptional() @IsId() pilot?: string;
  @IsOptional() @IsDay() handedInOn?: string;
  @IsOptional() @ValidateNested() @Type(() => EvidenceLink) report?: EvidenceLink;
}

export class HandIn {
  @IsDay() on!: string;
  @IsOptional() @ValidateNested() @Type(() => EvidenceLink) report?: EvidenceLink;
}
