import { problem } from '@integras/service-kit';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FiguresQuery } from '../figures/figures.query.js';
import { formats } from './formats.js';

const names = formats.map(({ name }) => name);
const oneOf = `one of ${names.join(', ')}`;

/** Which figures, and in which format. */
export class ExportQuery extends FiguresQuery {
  @ApiProperty({ required: false, enum: names, description: 'As in Accept when absent' })
  @IsOptional()
  @IsIn(names, { message: `$property must be ${oneOf}` })
  format?: string;

  @ApiProperty({
    required: false,
    enum: ['true', 'false'],
    description: 'Begin a CSV with a byte order mark: Excel needs one to read it as UTF-8',
  })
  @IsOptional()
  @IsIn(['true', 'false'], { message: '$property must be true or false' })
  bom?: 'true' | 'false';
}

/** Which headline figures, as `params` of a scrape configuration name them: of all indicators where none is named. */
export class ExpositionQuery extends PartialType(OmitType(FiguresQuery, ['by', 'asOf'])) {}

export const notAcceptable = () =>
  problem('not-acceptable', 406, 'Not in that format', `Figures are written as ${oneOf}.`, [
    { field: 'format', reason: `must be ${oneOf}` },
  ]);
