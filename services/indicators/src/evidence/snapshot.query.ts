import { type FigureScope, figureScopes, indicatorCodePattern, uuidPattern } from '@integras/contracts';
import { IsPeriod } from '../figures/query-parts.js';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** Which figure to seal, as it stands. */
export class SnapshotQuery {
  @Matches(indicatorCodePattern) indicator!: string;
  @IsIn(figureScopes) scope!: FigureScope;
  /** The id of the project, territory or pilot; of a country its ISO 3166-1 code. */
  @Matches(/^[A-Za-z0-9-]{1,36}$/) scopeId!: string;
  /** Of all time unless said. */
  @IsPeriod() period?: string;
  /** Needed for a country in which several projects are seen. */
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) project?: string;
}
