import { type FigureScope, figureScopes, uuidPattern } from '@integras/contracts';
import { problem } from '@integras/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

const codes = /^[A-Z0-9][A-Z0-9-]{1,39}(,[A-Z0-9][A-Z0-9-]{1,39}){0,49}$/;
const ids = /^[A-Za-z0-9-]{1,36}(,[A-Za-z0-9-]{1,36}){0,199}$/;
const month = String.raw`\d{4}-(0[1-9]|1[0-2])`;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const periods = new RegExp(`^(all|months|${month})(,(all|months|${month})){0,119}$`);

/** As of when, and by which version. */
export class AsKnown {
  @ApiProperty({
    required: false,
    format: 'date-time',
    description: 'As it was known at the end of this second: what was recorded later is left out, corrections too',
  })
  @IsOptional()
  @Matches(instant, { message: '$property must be an instant such as 2026-06-30T22:00:00Z' })
  asOf?: string;
}

/** Which figures. */
export class FiguresQuery extends AsKnown {
  @ApiProperty({ description: 'Codes of indicators, separated by commas', example: 'INT-P01,INT-P05' })
  @Matches(codes, { message: '$property must be codes of indicators, separated by commas' })
  indicator!: string;

  @ApiProperty({ enum: figureScopes })
  @IsIn(figureScopes)
  scope!: FigureScope;

  @ApiProperty({
    required: false,
    description: 'Ids of projects, territories or pilots, or country codes; all of the scope when absent',
  })
  @IsOptional()
  @Matches(ids, { message: '$property must be ids or country codes, separated by commas' })
  id?: string;

  @ApiProperty({ required: false, description: 'Only of this project' })
  @IsOptional()
  @Matches(uuidPattern, { message: '$property must be a lower-case UUID' })
  project?: string;

  @ApiProperty({
    required: false,
    description: 'all, months (each that has something), or YYYY-MM; several separated by commas',
    example: 'all',
  })
  @IsOptional()
  @Matches(periods, { message: '$property must be all, months or YYYY-MM, separated by commas' })
  period?: string;

  @ApiProperty({
    required: false,
    description:
      'A dimension to break down by: exact for the managers of the pilots, for others as it was published last, with small cells hidden',
    example: 'gender',
  })
  @IsOptional()
  @Matches(/^[A-Za-z][A-Za-z0-9]{0,39}$/, { message: '$property must be the name of a dimension' })
  by?: string;
}

/** Which series of months. */
export class SeriesQuery extends AsKnown {
  @ApiProperty({ example: 'INT-P01' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,39}$/, { message: '$property must be the code of an indicator' })
  indicator!: string;

  @ApiProperty({ enum: figureScopes })
  @IsIn(figureScopes)
  scope!: FigureScope;

  @ApiProperty({ description: 'The id of the project, territory or pilot, or a country code' })
  @Matches(/^[A-Za-z0-9-]{1,36}$/, { message: '$property must be an id or a country code' })
  id!: string;

  @ApiProperty({ required: false, description: 'Of which project, where a country is in several' })
  @IsOptional()
  @Matches(uuidPattern, { message: '$property must be a lower-case UUID' })
  project?: string;

  @ApiProperty({ required: false, description: 'An older version of the definition; the one counted now when absent' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: '$property must be the number of a version' })
  version?: string;
}

/** Which places to set side by side. */
export class ComparisonQuery extends AsKnown {
  @ApiProperty({ example: 'INT-P05' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,39}$/, { message: '$property must be the code of an indicator' })
  indicator!: string;

  @ApiProperty({ enum: ['country', 'territory', 'pilot'] })
  @IsIn(['country', 'territory', 'pilot'])
  scope!: Exclude<FigureScope, 'project'>;

  @ApiProperty({ required: false, description: 'Only these; all of the project when absent' })
  @IsOptional()
  @Matches(ids, { message: '$property must be ids or country codes, separated by commas' })
  id?: string;

  @ApiProperty({ required: false, description: 'Of which project, where there are several' })
  @IsOptional()
  @Matches(uuidPattern, { message: '$property must be a lower-case UUID' })
  project?: string;

  @ApiProperty({ required: false, example: 'all' })
  @IsOptional()
  @Matches(new RegExp(`^(all|${month})$`), { message: '$property must be all or YYYY-MM' })
  period?: string;
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
