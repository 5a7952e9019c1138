import {
  EvidenceLink,
  IsCountry,
  IsDay,
  IsId,
  IsLine,
  IsProse,
  type TakenUpKind,
  takenUpKinds,
  type UptakeKind,
  uptakeKinds,
} from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';

/** Who took it up, when, and where that is documented. */
export class ToldUptake {
  @IsIn(uptakeKinds) kind!: UptakeKind;
  /** Which organisation; never a person. */
  @IsLine() organisation!: string;
  @IsCountry() country!: string;
  /** Where it is a partner of the project. */
  @IsOptional() @IsId() partner?: string;
  @IsDay() on!: string;
  /** Where the organisation says so itself. */
  @IsDefined() @ValidateNested() @Type(() => EvidenceLink) document!: EvidenceLink;
}

export class RecordUptake extends ToldUptake {
  @IsOptional() @IsId() id?: string;
  @IsId() item!: string;
  @IsIn(takenUpKinds) itemKind!: TakenUpKind;
}

export class CorrectUptake extends ToldUptake {
  @IsProse(2000) reason!: string;
}

export class VoidUptake {
  @IsProse(2000) reason!: string;
}

export class UptakesQuery extends PageQuery {
  @IsOptional() @IsId() project?: string;
  @IsOptional() @IsId() item?: string;
}
