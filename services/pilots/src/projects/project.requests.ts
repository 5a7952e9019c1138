import {
  IsCode,
  IsCountry,
  IsCurrency,
  IsDay,
  IsId,
  IsLine,
  IsZoneName,
  type PartnerKind,
  partnerKinds,
} from '@integras/contracts';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

export class OpenProject {
  /** Chosen beforehand, where rights within the project were given before it was opened. */
  @IsOptional() @IsId() project?: string;
  @IsCode() code!: string;
  @IsLine() name!: string;
  @IsDay() startsOn!: string;
  @IsDay() endsOn!: string;
  @IsCurrency() currency!: string;
}

export class AddTerritory {
  @IsCode() code!: string;
  @IsLine() name!: string;
  @IsCountry() country!: string;
  @IsOptional() @IsLine(10) nuts?: string;
  @IsZoneName() timeZone!: string;
}

export class JoinPartner {
  @IsCode() code!: string;
  @IsLine() name!: string;
  @IsIn(partnerKinds) kind!: PartnerKind;
  @IsCountry() country!: string;
  @IsOptional() @IsBoolean() lead?: boolean;
}
