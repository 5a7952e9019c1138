import type { FieldError } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { partsOf, type RatesQuery, valuesOf } from './context.query.js';
import type { Dataset, Mapping } from './dataset.js';
import { type Asked, type Selection, sizeOf } from './pooled-rate.js';

const mostParts = 10_000;

/**
 * What a query asks a dataset for.
 * @throws Refusal when it leaves open who is meant, or would add up what does not add up.
 */
export function askedOf({ mapping }: Dataset, query: RatesQuery): Asked {
  const common = valuesOf(query.dimension);
  const errors = unknownNames(mapping, 'dimension', common);
  const selections = (['numerator', 'denominator'] as const).map((field) => {
    const own = valuesOf(query[field]);
    errors.push(...unknownNames(mapping, field, own), ...saidTwice(field, own, common));
    const { measure: measures = mapping.measures.length === 1 ? [mapping.measures[0]!.code] : [], ...dimensions } = {
      ...common,
      ...own,
    };
    const selection: Selection = { measures, dimensions };
    errors.push(...leftOpen(mapping, field, selection), ...notCounts(mapping, field, selection));
    return selection;
  });
  if (errors.length > 0) throw notARate(errors);
  const [numerator, denominator] = selections as [Selection, Selection];
  const asked = { areas: partsOf(query.area), periods: partsOf(query.period), numerator, denominator };
  if (sizeOf(asked) > mostParts) throw tooMany(sizeOf(asked));
  return asked;
}

type Values = Readonly<Record<string, readonly string[]>>;

function unknownNames({ dimensions }: Mapping, field: string, values: Values): FieldError[] {
  return Object.keys(values)
    .filter((name) => name !== 'measure' && !dimensions.includes(name))
    .map((name) => ({ field, reason: `${name} is not a dimension of the dataset` }));
}

function saidTwice(field: string, own: Values, common: Values): FieldError[] {
  return Object.keys(own)
    .filter((name) => Object.hasOwn(common, name))
    .map((name) => ({ field, reason: `${name} is said here and in dimension` }));
}

/** A dimension left open would add the total to its own parts. */
function leftOpen(mapping: Mapping, field: string, { measures, dimensions }: Selection): FieldError[] {
  const open = mapping.dimensions.filter((name) => !Object.hasOwn(dimensions, name));
  if (measures.length === 0) open.push('measure');
  return open.map((name) => ({ field, reason: `must say which ${name} is meant` }));
}

function notCounts(mapping: Mapping, field: string, { measures }: Selection): FieldError[] {
  return measures.flatMap((code) => {
    const measure = mapping.measures.find((one) => one.code === code);
    if (!measure) return [{ field, reason: `${code} is not a measure of the dataset` }];
    return measure.additive ? [] : [{ field, reason: `${code} is not a count: it does not add up` }];
  });
}

const notARate = (errors: FieldError[]) =>
  problem(
    'not-a-rate',
    422,
    'This is no rate of counts',
    errors.map(({ field, reason }) => `${field}: ${reason}`).join('; '),
    errors,
  );

const tooMany = (parts: number) =>
  problem(
    'too-many-observations',
    422,
    'Too many observations at once',
    `This would add up ${parts} observations; at most ${mostParts} are taken at once.`,
  );
