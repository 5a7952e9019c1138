import { IsInt, IsString, Length, Matches, Max, Min, ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsAffordable, IsIssuedCurrency, IsPlausible, IsReadable, StaysInLine } from './rules-for-new-only.js';

/** Lower-case RFC 9562 UUID of any version. */
export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** An exact decimal as text: no exponent, no leading plus, at most 15 digits before and 9 after the point. */
export const decimalPattern = /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/;
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a calendar day that exists, as in `2026-02-28`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !dayPattern.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The narrower of the two shapes of property decorators that the two libraries declare. */
type NamedPropertyDecorator = (target: object, property: string) => void;

const applyDecorators =
  (...decorators: NamedPropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property as string);
  };

/** A calendar day (`YYYY-MM-DD`) in the territory's time zone. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy(
      { name: 'isDay', validator: { validate: isDay } },
      { message: '$property must be a calendar day that exists, as YYYY-MM-DD' },
    ),
    IsPlausible(),
    JSONSchema({ type: 'string', format: 'date' }),
  );

/** A month, as in `2026-02`. */
export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A calendar month (`YYYY-MM`) in the territory's time zone. */
export const IsMonth = (): PropertyDecorator =>
  applyDecorators(Matches(monthPattern, { message: '$property must be a month, as YYYY-MM' }), IsPlausible());

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

/** True for an instant in UTC that exists: Date alone would take the 30th of February for the 2nd of March. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !instantPattern.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === value.slice(0, 19);
}

/** What is not of that shape is told so, and nothing else. */
const exists = (value: unknown): boolean =>
  typeof value !== 'string' || !instantPattern.test(value) || isInstant(value);

/** An instant of RFC 3339 in UTC, as in `2026-02-28T09:30:00.000Z`. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    Matches(instantPattern, { message: '$property must be an instant in UTC, as in 2026-02-28T09:30:00.000Z' }),
    ValidateBy(
      { name: 'exists', validator: { validate: exists } },
      { message: '$property must be an instant that exists' },
    ),
    IsPlausible(),
    JSONSchema({ type: 'string', format: 'date-time' }),
  );

/** The id of an entity. */
export const IsId = (): PropertyDecorator =>
  applyDecorators(
    Matches(uuidPattern, { message: '$property must be a lower-case UUID' }),
    JSONSchema({ type: 'string', format: 'uuid' }),
  );

export const AreIds = (): PropertyDecorator =>
  applyDecorators(
    Matches(uuidPattern, { each: true, message: 'each of $property must be a lower-case UUID' }),
    JSONSchema({ type: 'array', items: { type: 'string', format: 'uuid' } }),
  );

/** An exact decimal as text, as in `12.5`. */
export const IsDecimal = (): PropertyDecorator =>
  applyDecorators(Matches(decimalPattern, { message: '$property must be an exact decimal as text, as in "12.5"' }));

/** A short, human, single-line text. */
export const IsLine = (max = 200): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Length(1, max),
    Matches(/^[^\p{Cc}]*$/u, { message: '$property must be one line without control characters' }),
    IsReadable(),
    StaysInLine(),
  );

/** A human text of several lines. */
export const IsProse = (max = 5000): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Length(1, max),
    // oxlint-disable-next-line no-control-regex -- exactly the characters PostgreSQL and readers cannot take
    Matches(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/, {
      message: '$property must not contain control characters',
    }),
    IsReadable(),
  );

/** The name of a file: no path, nothing hidden, and no character that makes an ending look like another one. */
export const IsFileName = (max = 200): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Length(1, max),
    Matches(/^(?![.\s])[^/\\\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*(?<![.\s])$/u, {
      message: '$property must be the name of a file: no path, no control characters, no dot or space at either end',
    }),
    IsReadable(),
  );

/** ISO 3166-1 alpha-2. */
export const IsCountry = (): PropertyDecorator =>
  applyDecorators(Matches(/^[A-Z]{2}$/, { message: '$property must be a country code of ISO 3166-1, as in "SI"' }));

/** ISO 4217. */
export const IsCurrency = (): PropertyDecorator =>
  applyDecorators(
    Matches(/^[A-Z]{3}$/, { message: '$property must be a currency code of ISO 4217, as in "EUR"' }),
    IsIssuedCurrency(),
  );

/** A readable code of an entity, as in `IT-BOLOGNA-HOUSING`. */
export const IsCode = (): PropertyDecorator =>
  applyDecorators(Matches(/^[A-Z0-9][A-Z0-9-]{1,39}$/, { message: '$property must be 2 to 40 of A-Z, 0-9 and -' }));

/** Money in minor units of its currency (cents); a safe integer. */
export const IsMinorUnits = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(0), Max(Number.MAX_SAFE_INTEGER), IsAffordable());

/** The keyed pseudonym of a person: 130 bits of HMAC-SHA-256 under the project's key, in base 32. */
export const IsPseudonym = (): PropertyDecorator =>
  applyDecorators(Matches(/^[a-z2-7]{26}$/, { message: '$property must be a pseudonym of 26 base-32 characters' }));
