import { randomUUID } from 'node:crypto';
import { descriptorOf, eventClassOf, type Fact } from '@integras/contracts';
import { checkFact, problem } from '@integras/service-kit';
import { changesOf } from '../cases/case-kinds.js';
import type { PreviewRequest } from './preview.requests.js';

const verbs: ReadonlySet<string> = new Set(['corrected', 'voided']);

/**
 * The facts of a request as if the pilot had stated them now.
 * @throws Refusal when one is no correction of what happened in a pilot, or not as its event declares it.
 */
export function supposedFacts({ pilot, facts }: PreviewRequest, now: Date): Fact[] {
  return facts.map(({ type, data }, i): Fact => {
    const descriptor = descriptorOf(type);
    if (descriptor?.journal !== 'pilot' || !verbs.has(descriptor.verb)) throw noCorrection(i);
    return {
      id: randomUUID(),
      source: descriptor.source,
      type,
      subject: pilot,
      time: now.toISOString(),
      recordedtime: now.toISOString(),
      journalkind: descriptor.journal,
      journal: pilot,
      sequence: 0,
      data: checkFact(eventClassOf(type)!, data),
    };
  });
}

/** Whether the facts tell of single persons. */
export const tellOfPersons = (facts: readonly Fact[]): boolean =>
  facts.some(({ type }) => descriptorOf(type)!.readers === 'pilot');

/** The cases that the facts are about, as their kinds name them. */
export function casesIn(facts: readonly Fact[]): { id: string; kind: string }[] {
  return facts.flatMap((fact) =>
    changesOf(fact).flatMap(({ kind, changes }) => changes.map(({ id }) => ({ id, kind: kind.name }))),
  );
}

const noCorrection = (at: number) =>
  problem('invalid-request', 422, 'The request is not valid', `facts.${at}.type is no correction in a pilot.`, [
    { field: `facts.${at}.type`, reason: 'must be a corrected or voided event of a pilot' },
  ]);
