import {
  type AgreementKind,
  agreementKinds,
  AreIds,
  EvidenceLink,
  IsDay,
  IsId,
  IsLine,
  IsProse,
} from '@integras/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';

export class DraftAgreement {
  @IsIn(agreementKinds) kind!: AgreementKind;
  @IsLine() title!: string;
  /** What the parties agree to do. */
  @IsProse(2000) about!: string;
  /** The partner that sees to it. */
  @IsId() responsible!: string;
  /** The partners that sign it. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ArrayUnique() @AreIds() parties!: string[];
  /** Whether they go on cooperating by it after the last day of the project. */
  @IsBoolean() continues!: boolean;
  @IsOptional() @IsDay() validUntil?: string;
}

export class SignAgreement {
  @IsDay() on!: string;
  @IsOptional() @IsDay() validUntil?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

export class EndAgreement {
  @IsDay() on!: string;
  @IsProse(2000) reason!: string;
}

export class CorrectedAgreement extends DraftAgreement {
  @IsOptional() @IsDay() signedOn?: string;
  @IsOptional() @IsDay() endedOn?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}
