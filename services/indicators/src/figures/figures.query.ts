import { type FigureScope, figureScopes } from '@integras/contracts';
import { problem } from '@integras/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import {
  AreIndicators,
  ArePeriods,
  ArePlaceIds,
  IsAsOf,
  IsDimension,
  IsIndicator,
  IsPeriod,
  IsPlaceId,
  IsProject,
} from './query-parts.js';

/** Which figures. */
export class FiguresQuery {
  @AreIndicators() indicator!: string;
  @ApiProperty({ enum: figureScopes }) @IsIn(figureScopes) scope!: FigureScope;
  @ArePlaceIds('Ids of projects, territories or pilots, or country codes; all of the scope when absent') id?: string;
  @IsProject('Only of this project') project?: string;
  @ArePeriods() period?: string;

  @IsDimension(
    'A dimension to break down by: exact for the managers of the pilots, for others as it was published last, with small cells hidden',
  )
  by?: string;

  @IsAsOf() asOf?: string;
}

/** One indicator at one place. */
export class OnePlaceQuery {
  @IsIndicator() indicator!: string;
  @ApiProperty({ enum: figureScopes }) @IsIn(figureScopes) scope!: FigureScope;
  @IsPlaceId() id!: string;
  @IsProject('Of which project, where a country is in several') project?: string;
}

/** Which series of months. */
export class SeriesQuery extends OnePlaceQuery {
  @ApiProperty({ required: false, description: 'An older version of the definition; the one counted now when absent' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: '$property must be the number of a version' })
  version?: string;

  @IsAsOf() asOf?: string;
}

/** Which places to set side by side. */
export class ComparisonQuery {
  @IsIndicator() indicator!: string;

  @ApiProperty({ enum: ['country', 'territory', 'pilot'] })
  @IsIn(['country', 'territory', 'pilot'])
  scope!: Exclude<FigureScope, 'project'>;

  @ArePlaceIds('Only these; all of the project when absent') id?: string;
  @IsProject('Of which project, where there are several') project?: string;
  @IsPeriod() period?: string;
  @IsAsOf() asOf?: string;
}

export const notInThePast = () =>
  problem('not-in-the-past', 422, 'Not yet known', 'What will be known in the future cannot be told.', [
    { field: 'asOf', reason: 'must not be in the future' },
  ]);

/** The parts of a list in a query, each once. */
export const partsOf = (list: string): string[] => [...new Set(list.split(','))];

export const unknownDimension = (dimension: string, code: string) =>
  problem('unknown-dimension', 422, 'No such dimension', `${code} cannot be broken down by ${dimension}.`, [
    { field: 'by', reason: `is not a dimension of ${code}` },
  ]);

export const breakdownNotAllowed = () =>
  problem(
    'breakdown-not-allowed',
    403,
    'Not broken down for you',
    'Month by month a breakdown by a personal attribute is for the managers of the pilots asked for.',
    [{ field: 'period', reason: 'must be all, except for pilots that you manage' }],
  );

export const notPublished = (code: string) =>
  problem(
    'not-published',
    403,
    'Not broken down for you',
    `${code} is not a number of persons or a share of them: broken down it is for the managers of the pilots only.`,
    [{ field: 'by', reason: 'needs a pilot that you manage' }],
  );

export const tooManyFigures = (asked: number, most: number) =>
  problem(
    'too-many-figures',
    422,
    'Too many figures at once',
    `This asks for ${asked} figures; at most ${most} are answered at once.`,
  );

export const projectNeeded = () =>
  problem('project-needed', 422, 'Which project?', 'Places of several projects are not set side by side: name one.', [
    { field: 'project', reason: 'must be named, since there are several' },
  ]);
