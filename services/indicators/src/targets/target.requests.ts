import { type FigureScope, figureScopes, IsDay, IsDecimal, uuidPattern } from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { IsIndicator, IsPlaceId } from '../figures/query-parts.js';

class InterimRequest {
  @IsDay() on!: string;
  @IsDecimal() value!: string;
}

export class SetTarget {
  @IsIndicator() indicator!: string;
  @IsIn(figureScopes) scope!: FigureScope;
  @IsPlaceId() id!: string;
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
  @IsIndicator()
  indicator?: string;
}
