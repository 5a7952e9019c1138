import { indicatorCodePattern, isDay, uuidPattern } from '@integras/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches, ValidateBy } from 'class-validator';

const month = String.raw`\d{4}-(0[1-9]|1[0-2])`;
const code = indicatorCodePattern.source.slice(1, -1);
const id = '[A-Za-z0-9-]{1,36}';
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

const list = (one: string, most: number): RegExp => new RegExp(`^${one}(,${one}){0,${most - 1}}$`);
const periods = list(`(all|months|${month})`, 120);

/** The code of an indicator, as in `INT-P01`. */
export const IsIndicator = () =>
  applyDecorators(
    ApiProperty({ example: 'INT-P01' }),
    Matches(indicatorCodePattern, { message: '$property must be the code of an indicator' }),
  );

/** Several codes, separated by commas. */
export const AreIndicators = () =>
  applyDecorators(
    ApiProperty({ description: 'Codes of indicators, separated by commas', example: 'INT-P01,INT-P05' }),
    Matches(list(code, 50), { message: '$property must be codes of indicators, separated by commas' }),
  );

/** One place within its scope. */
export const IsPlaceId = () =>
  applyDecorators(
    ApiProperty({ description: 'The id of the project, territory or pilot, or a country code' }),
    Matches(new RegExp(`^${id}$`), { message: '$property must be an id or a country code' }),
  );

/** Several places, separated by commas; all there are when absent. */
export const ArePlaceIds = (description: string) =>
  applyDecorators(
    ApiProperty({ required: false, description }),
    IsOptional(),
    Matches(list(id, 200), { message: '$property must be ids or country codes, separated by commas' }),
  );

/** What to break down by. */
export const IsDimension = (description: string) =>
  applyDecorators(
    ApiProperty({ required: false, description, example: 'gender' }),
    IsOptional(),
    Matches(/^[A-Za-z][A-Za-z0-9]{0,39}$/, { message: '$property must be the name of a dimension' }),
  );

/** The project that the places are of. */
export const IsProject = (description: string) =>
  applyDecorators(
    ApiProperty({ required: false, description }),
    IsOptional(),
    Matches(uuidPattern, { message: '$property must be a lower-case UUID' }),
  );

/** `all` or a month. */
export const IsPeriod = () =>
  applyDecorators(
    ApiProperty({ required: false, example: 'all' }),
    IsOptional(),
    Matches(new RegExp(`^(all|${month})$`), { message: '$property must be all or YYYY-MM' }),
  );

/** Several periods, separated by commas. */
export const ArePeriods = () =>
  applyDecorators(
    ApiProperty({
      required: false,
      description: 'all, months (each that has something), or YYYY-MM; several separated by commas',
      example: 'all',
    }),
    IsOptional(),
    Matches(periods, { message: '$property must be all, months or YYYY-MM, separated by commas' }),
  );

/** Date alone takes the 30th of February for the 2nd of March. What is not of that shape is told so, and nothing else. */
const exists = (value: unknown): boolean =>
  typeof value !== 'string' ||
  !instant.test(value) ||
  (isDay(value.slice(0, 10)) && value.slice(11, 13) < '24' && !Number.isNaN(Date.parse(value)));

/** An instant of recorded time, in whatever zone. */
export const IsInstant = () =>
  applyDecorators(
    Matches(instant, { message: '$property must be an instant such as 2026-06-30T22:00:00Z' }),
    ValidateBy(
      { name: 'exists', validator: { validate: exists } },
      { message: '$property must be an instant that exists' },
    ),
  );

/** As of when; now when absent. */
export const IsAsOf = () =>
  applyDecorators(
    ApiProperty({
      required: false,
      format: 'date-time',
      description: 'As it was known at the end of this second: what was recorded later is left out, corrections too',
    }),
    IsOptional(),
    IsInstant(),
  );
