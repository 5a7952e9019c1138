import { kindNamed } from '../cases/case-kinds.js';
import { CompiledCounting } from './compiled-counting.js';
import { type Definition, isPersonal } from './definition.js';

/** A definition that was checked and is ready to count. */
export interface CompiledDefinition extends Definition {
  readonly personal: boolean;
  /** n is the number of distinct persons, which is kept for each place and does not add up. */
  readonly countsPersons: boolean;
  /** A part holds at all times, so that the figures of every month read it too. */
  readonly timeless: boolean;
  readonly countings: readonly CompiledCounting[];
}

/**
 * Checks a definition against the cases there are and prepares it.
 * @throws Error that names the indicator and what is wrong.
 */
export function compile(definition: Definition): CompiledDefinition {
  try {
    checkMeasure(definition);
    const countings = definition.counts.map((counting) => new CompiledCounting(definition, counting));
    return {
      ...definition,
      personal: isPersonal(definition),
      countsPersons: definition.countingUnit === 'person',
      timeless: definition.counts.some(({ on }) => on === undefined),
      countings,
    };
  } catch (error) {
    throw new Error(`indicator ${definition.code}: ${(error as Error).message}`, { cause: error });
  }
}

/** @throws Error when two definitions have the same code. */
export function compileAll(definitions: readonly Definition[]): readonly CompiledDefinition[] {
  const codes = new Set(definitions.map(({ code }) => code));
  if (codes.size < definitions.length) throw new Error('two indicators have the same code');
  return definitions.map(compile);
}

function checkMeasure({ measure, countingUnit, counts }: Definition): void {
  if (counts.length === 0) throw new Error('counts nothing');
  if (measure === 'distinct' && countingUnit !== 'person') throw new Error('only persons are counted distinctly');
  // A share of persons and a mean per person would need each person in exactly one state; these count participations.
  if ((measure === 'ratio' || measure === 'mean') && countingUnit === 'person') {
    throw new Error(`a ${measure} counts participations, not persons`);
  }
  const timeless = counts.filter(({ on }) => on === undefined);
  const timed = counts.filter(({ on }) => on !== undefined);
  if (
    timeless.some(({ amount }) => amount?.into !== 'denominator') ||
    (timeless.length > 0 && timed.some(({ amount }) => amount?.into !== 'numerator'))
  ) {
    throw new Error('only the whole lower part of a ratio of amounts can hold at all times');
  }
  for (const { cases, met, amount } of counts) {
    if (!kindNamed.has(cases)) throw new Error(`there are no cases '${cases}'`);
    const adds = amount !== undefined;
    if (adds !== (measure === 'sum' || measure === 'mean' || (measure === 'ratio' && met === undefined))) {
      throw new Error(`a ${measure} ${adds ? 'adds nothing up' : 'needs an amount'}`);
    }
    if ((met !== undefined) !== (measure === 'ratio' && !adds))
      throw new Error(`a ${measure} has no condition to meet`);
    if ((amount?.into !== undefined) !== (measure === 'ratio' && adds)) {
      throw new Error('an amount goes into a part of a ratio, and only of a ratio');
    }
  }
}
