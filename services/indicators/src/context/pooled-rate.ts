import { decimalText, type Exact, exact, quotient } from '@integras/aggregation';
import { type Observation, type ObservationKey, textOf } from './observation.js';

/** Measures and values of dimensions; what is selected is every combination of them. */
export interface Selection {
  measures: readonly string[];
  /** Every dimension of the dataset with the values meant. Several are added up. */
  dimensions: Readonly<Record<string, readonly string[]>>;
}

export interface Asked {
  areas: readonly string[];
  periods: readonly string[];
  numerator: Selection;
  denominator: Selection;
}

export interface PooledRate {
  /** The sum of all counts above, and of all below; null where one of them is not available. */
  numerator: string | null;
  denominator: string | null;
  /** Numerator / denominator, to 9 digits after the point; 0.5 is 50 %. */
  value: string | null;
  /** Why there is no value. */
  reason?: 'not available' | 'nothing to divide by';
  /** The parts that were never published, or have no value. */
  missing?: (ObservationKey & { flag?: string })[];
  /** What the office says of the parts that were added up, each flag once. */
  flags: string[];
  /** What the counts are in. */
  unit?: string;
}

/** How many observations an answer is made of. */
export function sizeOf({ areas, periods, numerator, denominator }: Asked): number {
  const width = ({ measures, dimensions }: Selection): number =>
    Object.values(dimensions).reduce((product, values) => product * values.length, measures.length);
  return areas.length * periods.length * (width(numerator) + width(denominator));
}

/** Every observation that has to be there. */
function partsOf({ measures, dimensions }: Selection, { areas, periods }: Asked): ObservationKey[] {
  const combinations = Object.entries(dimensions).reduce<Record<string, string>[]>(
    (before, [name, values]) => before.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return areas.flatMap((area) =>
    periods.flatMap((period) =>
      measures.flatMap((measure) => combinations.map((dimensions) => ({ measure, area, period, dimensions }))),
    ),
  );
}

/**
 * The rate of all areas and periods together: the sum of the counts above by the sum of the counts below, never a mean
 * of rates. One part that is not available leaves no value: a sum of what happens to be there is another population's.
 */
export function pooledRate(asked: Asked, observations: Iterable<Observation>): PooledRate {
  const found = new Map([...observations].map((observation) => [textOf(observation), observation]));
  const missing = new Map<string, ObservationKey & { flag?: string }>();
  const used = new Map<string, Observation>();
  const sumOf = (selection: Selection): Exact | undefined => {
    let sum = 0n;
    let complete = true;
    for (const part of partsOf(selection, asked)) {
      const key = textOf(part);
      const observation = found.get(key);
      if (observation && observation.value !== null) {
        sum += exact(observation.value);
        used.set(key, observation);
      } else {
        complete = false;
        missing.set(key, { ...part, ...(observation?.flag !== undefined && { flag: observation.flag }) });
      }
    }
    return complete ? sum : undefined;
  };
  const [above, below] = [sumOf(asked.numerator), sumOf(asked.denominator)];
  const units = new Set([...used.values()].map(({ unit }) => unit));
  return {
    numerator: above === undefined ? null : decimalText(above),
    denominator: below === undefined ? null : decimalText(below),
    ...rateOf(above, below),
    ...(missing.size > 0 && { missing: [...missing.values()] }),
    flags: [...new Set([...used.values()].flatMap(({ flag }) => flag ?? []))].sort(),
    ...(units.size === 1 && { unit: [...units][0]! }),
  };
}

function rateOf(above: Exact | undefined, below: Exact | undefined): Pick<PooledRate, 'value' | 'reason'> {
  if (above === undefined || below === undefined) return { value: null, reason: 'not available' };
  if (below === 0n) return { value: null, reason: 'nothing to divide by' };
  return { value: quotient(above, below) };
}
