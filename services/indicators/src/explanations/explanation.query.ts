import { type FigureScope, figureScopes, uuidPattern } from '@integras/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

const period = /^(all|\d{4}-(0[1-9]|1[0-2]))$/;

/** One figure. */
export class OneFigureQuery {
  @ApiProperty({ example: 'INT-P05' })
  @Matches(/^[A-Z][A-Z0-9.-]{1,39}$/, { message: '$property must be the code of an indicator' })
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

  @ApiProperty({ required: false, example: 'all' })
  @IsOptional()
  @Matches(period, { message: '$property must be all or YYYY-MM' })
  period?: string;
}

const judgements = [
  'counted',
  'met',
  'not-met',
  'unknown',
  'pending',
  'other-period',
  'not-standing',
  'no-record',
  'condition-not-met',
  'day-missing',
] as const;

export class ExplanationQuery extends OneFigureQuery {
  @ApiProperty({ required: false, enum: judgements, description: 'Only the cases that became this' })
  @IsOptional()
  @IsIn(judgements)
  judgement?: (typeof judgements)[number];

  @ApiProperty({ required: false, description: 'How many cases to pass over' })
  @IsOptional()
  @Matches(/^\d{1,6}$/, { message: '$property must be a whole number' })
  skip?: string;
}

export class ChangesQuery extends OneFigureQuery {
  @ApiProperty({ format: 'date-time', description: 'What was recorded after the end of this second' })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/, {
    message: '$property must be an instant such as 2026-06-30T22:00:00Z',
  })
  since!: string;
}
