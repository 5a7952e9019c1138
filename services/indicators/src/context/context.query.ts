import { IsDay } from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { datasetPattern, namePattern } from './codes.js';
import { periodPattern } from './period.js';

/** A list in a query: one to `times` of what a source of a pattern describes, with commas between. */
const listOf = (source: string, times: number) => new RegExp(`^(?:${source})(?:,(?:${source})){0,${times - 1}}$`);
const bare = ({ source }: RegExp): string => source.slice(1, -1);

const area = '[A-Z]{2}[A-Z0-9_]{0,9}';
const named = '[A-Za-z][A-Za-z0-9_-]{0,39}:[A-Za-z0-9_][A-Za-z0-9_@$.-]{0,59}';
const areas = { message: '$property must be codes of areas, separated by commas' };
const selections = { message: '$property must be name:value, as in sex:T, several separated by commas' };
const period = { message: '$property must be a year, a quarter as 2022-Q3 or a month as 2022-07' };

/** When a file was taken from its source. */
export class FileQuery {
  @ApiProperty({ description: 'The day on which the file was taken from its source', example: '2024-05-02' })
  @IsDay()
  retrieved!: string;
}

/** Which observations; what is not said does not matter. */
export class ObservationsQuery extends PageQuery {
  @ApiProperty({ required: false, example: 'LFSA_ERGAN' })
  @IsOptional()
  @Matches(datasetPattern, { message: '$property must be the code of a dataset' })
  dataset?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @Matches(namePattern, { message: '$property must be the code of a measure' })
  measure?: string;

  @ApiProperty({ required: false, description: 'Countries or NUTS regions, separated by commas', example: 'AT,DE' })
  @IsOptional()
  @Matches(listOf(area, 100), areas)
  area?: string;

  @ApiProperty({ required: false, description: 'The first year, quarter or month', example: '2019' })
  @IsOptional()
  @Matches(periodPattern, period)
  from?: string;

  @ApiProperty({ required: false, description: 'The last year, quarter or month', example: '2021' })
  @IsOptional()
  @Matches(periodPattern, period)
  to?: string;

  @ApiProperty({
    required: false,
    description: 'Values of dimensions, separated by commas; several of one dimension mean any of them',
    example: 'sex:T,citizen:FOR',
  })
  @IsOptional()
  @Matches(listOf(named, 100), selections)
  dimension?: string;
}

/** Which pooled rate. */
export class RatesQuery {
  @ApiProperty({ example: 'LFSA_PGANWS' })
  @Matches(datasetPattern, { message: '$property must be the code of a dataset' })
  dataset!: string;

  @ApiProperty({ description: 'Countries or NUTS regions to be taken together', example: 'AT,DE' })
  @Matches(listOf(area, 100), areas)
  area!: string;

  @ApiProperty({ description: 'Years, quarters or months to be taken together', example: '2021' })
  @Matches(listOf(bare(periodPattern), 100), {
    message: '$property must be years, quarters or months, separated by commas',
  })
  period!: string;

  @ApiProperty({
    description:
      'What is counted above the line; measure:… where the dataset has several. Several values are added up.',
    example: 'wstatus:EMP',
  })
  @Matches(listOf(named, 100), selections)
  numerator!: string;

  @ApiProperty({ description: 'What is counted below the line', example: 'wstatus:EMP,wstatus:UNE,wstatus:INAC' })
  @Matches(listOf(named, 100), selections)
  denominator!: string;

  @ApiProperty({ required: false, description: 'Values of dimensions for both', example: 'sex:T,age:Y15-64' })
  @IsOptional()
  @Matches(listOf(named, 100), selections)
  dimension?: string;
}

/** Which total of one area. */
export class TotalQuery {
  @ApiProperty({ example: 'UNHCR_POPULATION' })
  @Matches(datasetPattern, { message: '$property must be the code of a dataset' })
  dataset!: string;

  @ApiProperty({ example: 'refugees' })
  @Matches(namePattern, { message: '$property must be the code of a measure' })
  measure!: string;

  @ApiProperty({ description: 'A country or NUTS region', example: 'DE' })
  @Matches(new RegExp(`^${area}$`), { message: '$property must be the code of an area' })
  area!: string;

  @ApiProperty({ required: false, description: 'Absent for the newest there is', example: '2022' })
  @IsOptional()
  @Matches(periodPattern, period)
  period?: string;

  @ApiProperty({ required: false, description: 'Dimensions that are added up', example: 'coo_iso' })
  @IsOptional()
  @Matches(listOf('[A-Za-z][A-Za-z0-9_-]{0,39}', 20), {
    message: '$property must be dimensions, separated by commas',
  })
  over?: string;

  @ApiProperty({ required: false, description: 'One value of each other dimension', example: 'sex:T,citizen:FOR' })
  @IsOptional()
  @Matches(listOf(named, 100), selections)
  dimension?: string;
}

/** The parts of a list in a query, each once. */
export const partsOf = (list: string): string[] => [...new Set(list.split(','))];

/** The values of each name, as a query says them: `sex:T,sex:F,age:TOTAL`. */
export function valuesOf(list: string | undefined): Record<string, string[]> {
  // Without a prototype: a name such as `constructor` is a name like any other.
  const values = Object.create(null) as Record<string, string[]>;
  for (const part of list === undefined ? [] : partsOf(list)) {
    const colon = part.indexOf(':');
    (values[part.slice(0, colon)] ??= []).push(part.slice(colon + 1));
  }
  return values;
}
