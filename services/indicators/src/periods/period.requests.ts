import { IsCountry, IsDay, IsId, IsLine, type FigureScope, figureScopes, uuidPattern } from '@integras/contracts';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsDimension, IsIndicator } from '../figures/query-parts.js';

export class OpenPeriod {
  @IsId() project!: string;
  @IsLine() name!: string;
  @IsDay() from!: string;
  @IsDay() until!: string;
}

export class VerifyPeriod {
  @IsCountry() country!: string;
}

export class PeriodsQuery {
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) project?: string;
}

export class PeriodFiguresQuery {
  @IsIndicator() indicator!: string;
  @IsIn(figureScopes) scope!: FigureScope;
  @IsDimension('A dimension to break down by: as it was published when the period was locked, with small cells hidden')
  by?: string;
}
