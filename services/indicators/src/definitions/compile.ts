import { checkMeasure } from './check-measure.js';
import { CompiledCounting } from './compiled-counting.js';
import { type Definition, isPersonal } from './definition.js';

/** A definition that was checked and is ready to count. */
export interface CompiledDefinition extends Definition {
  readonly personal: boolean;
  /** Each person counts once in every place, so that numbers of persons are kept for each place and do not add up. */
  readonly countsPersons: boolean;
  /** A part holds at all times, so that the figures of every month read it too. */
  readonly timeless: boolean;
  /** What a figure is changes with the day it is read on, without an event. */
  readonly ripens: boolean;
  /** Persons are picked by an attribute they bring along, so that its figures are no headlines. */
  readonly byAttribute: boolean;
  readonly countings: readonly CompiledCounting[];
}

/**
 * Checks a definition against the cases there are and prepares it.
 * @throws Fault that says what is wrong and where
 */
export function compile(definition: Definition): CompiledDefinition {
  checkMeasure(definition);
  const countings = definition.counts.map((counting, i) => new CompiledCounting(definition, counting, `counts.${i}`));
  return {
    ...definition,
    personal: isPersonal(definition),
    countsPersons: definition.countingUnit === 'person',
    timeless: definition.counts.some(({ on }) => on === undefined),
    ripens: definition.measure === 'survival' || definition.counts.some(({ window }) => window !== undefined),
    byAttribute: isPersonal(definition) && countings.some(({ picksByAttribute }) => picksByAttribute),
    countings,
  };
}
