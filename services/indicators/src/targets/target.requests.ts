import { type FigureScope, figureScopes, IsDay, IsDecimal, uuidPattern } from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';

class InterimRequest {
  @IsDay() on!: string;
  @IsDecimal() value!: string;
}

export class SetTarget {
  @Matches(/^[A-Z][A-Z0-9.-]{1,39}$/, { message: '$property must be the code of an indicator' }) indicator!: string;
  @IsIn(figureScopes) scope!: FigureScope;
  @Matches(/^[A-Za-z0-9-]{1,36}$/, { message: '$property must be an id or a country code' }) id!: string;
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) project?: string;
  /** The day the baseline is of, and the day the target is to be reached on. */
  @IsDay() since!: string;
  @IsDay() until!: string;
  @IsOptional() @IsDecimal() baseline?: string;
  @IsDecimal() value!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => InterimRequest)
  interim?: InterimRequest[];
}

export class TargetsQuery {
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) project?: string;
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9.-]{1,39}$/, { message: '$property must be the code of an indicator' })
  indicator?: string;
}
