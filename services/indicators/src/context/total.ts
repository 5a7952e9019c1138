import { decimalText, exact } from '@integras/aggregation';
import type { FieldError } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import type { Mapping } from './dataset.js';
import type { Observation } from './observation.js';

export interface Total {
  /** The sum; null where a part of it was not published, or nothing was. */
  value: string | null;
  reason?: 'not available';
  /** How many observations it is the sum of, and how many more have no value. */
  parts: number;
  missing: number;
  /** What the office says of the parts, each flag once. */
  flags: string[];
  unit?: string;
}

/** What one area counted in one period, added up. A part without a value leaves no sum: it would be another one's. */
export function totalOf(observations: readonly Observation[]): Total {
  const values = observations.flatMap(({ value }) => (value === null ? [] : [exact(value)]));
  const missing = observations.length - values.length;
  const isWhole = values.length > 0 && missing === 0;
  const [unit] = observations.map(({ unit }) => unit);
  return {
    value: isWhole ? decimalText(values.reduce((sum, value) => sum + value, 0n)) : null,
    ...(!isWhole && { reason: 'not available' as const }),
    parts: values.length,
    missing,
    flags: [...new Set(observations.flatMap(({ flag }) => flag ?? []))].sort(),
    ...(unit !== undefined && { unit }),
  };
}

/** What offices call the whole of a dimension. */
const wholes = new Set(['T', 'TOTAL', '_T', 'TOT']);

/**
 * @throws Refusal 422 when it is left open who is meant, when what does not add up is to be added up, and when the
 * whole of a dimension would be added to its parts.
 */
export function requireTotal(
  { dimensions, measures }: Mapping,
  asked: { measure: string; over: readonly string[]; said: Readonly<Record<string, readonly string[]>> },
  observations: readonly Observation[] = [],
): void {
  const measure = measures.find(({ code }) => code === asked.measure);
  const errors: FieldError[] = [
    ...(measure ? [] : [{ field: 'measure', reason: `${asked.measure} is not a measure of the dataset` }]),
    ...(measure && !measure.additive && asked.over.length > 0
      ? [{ field: 'over', reason: `${asked.measure} is not a count: it does not add up` }]
      : []),
    ...[...asked.over, ...Object.keys(asked.said)]
      .filter((name) => !dimensions.includes(name))
      .map((name) => ({ field: 'dimension', reason: `${name} is not a dimension of the dataset` })),
    ...dimensions
      .filter((name) => !asked.over.includes(name) && asked.said[name]?.length !== 1)
      .map((name) => ({ field: 'dimension', reason: `must say which ${name} is meant` })),
    ...asked.over
      .filter((name) => observations.some((one) => wholes.has(one.dimensions[name] ?? '')))
      .map((name) => ({ field: 'over', reason: `${name} has a whole of its own: say it instead` })),
  ];
  if (errors.length === 0) return;
  throw problem(
    'not-a-total',
    422,
    'This is no total',
    errors.map(({ field, reason }) => `${field}: ${reason}`).join('; '),
    errors,
  );
}
