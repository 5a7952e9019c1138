import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { OnePlaceQuery } from '../figures/figures.query.js';
import { IsInstant, IsPeriod } from '../figures/query-parts.js';

class OneFigureQuery extends OnePlaceQuery {
  @IsPeriod() period?: string;
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
  @IsInstant()
  since!: string;
}
