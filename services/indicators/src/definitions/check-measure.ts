import type { Counting, Definition, Measure } from './definition.js';
import { Fault } from './fault.js';

/** What a counting has to say for each measure, and nothing else. */
const needs: Record<Measure, (counting: Counting) => boolean> = {
  count: (counting) => adds(counting).length === 0,
  distinct: (counting) => adds(counting).length === 0,
  sum: (counting) => isOneOf(adds(counting), 'amount', 'days'),
  mean: (counting) => isOneOf(adds(counting), 'amount', 'days'),
  minimum: (counting) => isOneOf(adds(counting), 'amount', 'days'),
  maximum: (counting) => isOneOf(adds(counting), 'amount', 'days'),
  median: (counting) => isOneOf(adds(counting), 'amount', 'days', 'level'),
  status: (counting) => isOneOf(adds(counting), 'state'),
  survival: (counting) => isOneOf(adds(counting), 'survival'),
  ratio: (counting) => isOneOf(adds(counting), 'met', 'amount'),
};
const said: Record<Measure, string> = {
  count: 'counts cases and adds nothing up',
  distinct: 'counts persons and adds nothing up',
  sum: 'needs an amount or days, and nothing else',
  mean: 'needs an amount or days, and nothing else',
  minimum: 'needs an amount or days, and nothing else',
  maximum: 'needs an amount or days, and nothing else',
  median: 'needs an amount, days or a level, and nothing else',
  status: 'needs a state, and nothing else',
  survival: 'needs the days of a survival, and nothing else',
  ratio: 'needs a condition to be met, or amounts',
};

/**
 * Refuses what has no meaning: what must not be added is not added.
 * @throws Fault that says what is wrong and where
 */
export function checkMeasure({ level, measure, countingUnit, counts, scale }: Definition): void {
  // What is measured elsewhere, in a whole population, is never counted here, and may well be a share of persons.
  if (level === 'context' && counts.length === 0) return;
  if (countingUnit === 'person' && !['distinct', 'sum', 'status'].includes(measure))
    // A share of persons and a mean per person would need each person in exactly one state; these count participations.
    throw new Fault('countingUnit', `a ${measure} counts participations, not persons`);
  if (countingUnit !== 'person' && measure === 'distinct')
    throw new Fault('countingUnit', 'only persons are counted distinctly');
  if (countingUnit !== 'person' && measure === 'status')
    throw new Fault('countingUnit', 'only a person is in exactly one state');
  checkWhole(counts);
  for (const [i, counting] of counts.entries()) {
    const reason = faultOf(measure, counting, scale);
    if (reason !== undefined) throw new Fault(`counts.${i}`, reason);
  }
}

function faultOf(measure: Measure, counting: Counting, scale: Definition['scale']): string | undefined {
  const { level, amount, window, met, on } = counting;
  if (level !== undefined && (measure === 'mean' || measure === 'sum'))
    return `levels have an order and no distances: count them or take their median, not their ${measure}`;
  if (!needs[measure](counting)) return `a ${measure} ${said[measure]}`;
  if ((amount?.into !== undefined) !== (measure === 'ratio' && amount !== undefined))
    return 'an amount goes into a part of a ratio, and only of a ratio';
  if (window && met === undefined) return 'only a share of cases waits for a window';
  if ((level !== undefined) !== (scale !== undefined)) return 'a level needs a scale, and a scale a level';
  if (measure === 'status' && on === undefined) return 'a status needs the day it holds from';
  return undefined;
}

/** What holds at all times can only be the lower part of a ratio of amounts. */
function checkWhole(counts: readonly Counting[]): void {
  const isUpper = ({ amount }: Counting) => amount?.into === 'numerator';
  const isWhole = (counting: Counting) =>
    counting.amount?.into === 'denominator' &&
    counts.every((other) => isUpper(other) || (other.on === undefined && other.amount?.into === 'denominator'));
  const without = counts.findIndex((counting) => counting.on === undefined && !isWhole(counting));
  if (without >= 0)
    throw new Fault(
      `counts.${without}.on`,
      'is needed: only the whole lower part of a ratio of amounts can hold at all times',
    );
}

type Adds = 'amount' | 'days' | 'level' | 'state' | 'survival' | 'met';

function adds(counting: Counting): Adds[] {
  return (['amount', 'days', 'level', 'state', 'survival', 'met'] as const).filter(
    (name) => counting[name] !== undefined,
  );
}

const isOneOf = ([first, ...others]: readonly Adds[], ...allowed: readonly Adds[]): boolean =>
  first !== undefined && others.length === 0 && allowed.includes(first);
