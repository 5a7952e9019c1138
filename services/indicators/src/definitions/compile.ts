import { kindNamed } from '../cases/case-kinds.js';
import { checkMeasure } from './check-measure.js';
import { CompiledCounting } from './compiled-counting.js';
import type { Definition } from './definition.js';

/** A definition that was checked and is ready to count. */
export interface CompiledDefinition extends Definition {
  /** Small numbers of its figures can give a person away. */
  readonly personal: boolean;
  /** Nobody is told of its cases one by one. */
  readonly anonymous: boolean;
  /** Each person counts once in every place, so that numbers of persons are kept for each place and do not add up. */
  readonly countsPersons: boolean;
  /** A part holds at all times, so that the figures of every month read it too. */
  readonly timeless: boolean;
  /** What a figure is changes with the day it is read on, without an event. */
  readonly ripens: boolean;
  /**
   * Its figures are no headlines: persons are picked by an attribute they bring along, or are so counted that a large
   * number can be of one of them.
   */
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
  const personal = isPersonal(definition, countings);
  return {
    ...definition,
    personal,
    anonymous: countings.some(({ kind }) => kind.anonymous === true),
    countsPersons: definition.countingUnit === 'person',
    timeless: definition.counts.some(({ on }) => on === undefined),
    ripens: definition.measure === 'survival' || definition.counts.some(({ window }) => window !== undefined),
    byAttribute:
      personal && (countings.some(({ picksByAttribute }) => picksByAttribute) || hidesPersons(definition, countings)),
    countings,
  };
}

/** It follows from what is counted; what somebody calls that only adds to it. */
function isPersonal({ countingUnit }: Definition, countings: readonly CompiledCounting[]): boolean {
  return ['person', 'participation'].includes(countingUnit) || countings.some(({ kind }) => kind.aboutPersons);
}

/** Whether few persons can be behind many cases: one has many of those below them, and what is of nobody adds to them. */
function hidesPersons({ countingUnit }: Definition, countings: readonly CompiledCounting[]): boolean {
  const kinds = countings.map(({ kind }) => kind);
  const isBelow = kinds.some(({ parent }) => parent !== undefined && kindNamed.get(parent)!.aboutPersons);
  return (isBelow && countingUnit !== 'person') || new Set(kinds.map(({ aboutPersons }) => aboutPersons)).size > 1;
}
