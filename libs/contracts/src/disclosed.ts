import 'reflect-metadata';
import type { DisclosureLevel } from './code-lists/data-subjects.js';
import { describe, type EventClass } from './event.js';
import { partOf, pseudonymousIn } from './pseudonymous.js';

interface Mark {
  from: DisclosureLevel | 'nobody';
  otherwise: string | undefined;
}

const markedKey = Symbol('integras:disclosed');

/**
 * From which level on a partner system is told the property below of a person; `nobody` for what partner systems are
 * never told. Whatever carries no mark is not told either: a test asks for one on every property.
 * @param otherwise what stands there for those who are not told, where the schema wants something
 */
export const Disclosed =
  (from: Mark['from'], otherwise?: string): PropertyDecorator =>
  (target, property) => {
    Reflect.defineMetadata(markedKey, new Map([...marksOf(target), [String(property), { from, otherwise }]]), target);
  };

const marksOf = (prototype: object): ReadonlyMap<string, Mark> =>
  (Reflect.getMetadata(markedKey, prototype) as ReadonlyMap<string, Mark> | undefined) ?? new Map();

/** From which level on a property of a class is told; undefined when the class does not say. */
export function disclosedFrom(owner: EventClass, property: string): Mark['from'] | undefined {
  return marksOf(owner.prototype as object).get(property)?.from;
}

/** Whether facts of a class tell of one participant of a pilot: what a partner system gets under an agreement only. */
export function tellsOfParticipant(eventClass: EventClass): boolean {
  const { journal, readers } = describe(eventClass);
  return journal === 'pilot' && readers === 'pilot' && pseudonymousIn(eventClass).size > 0;
}

/** Data of an event about a participant as far as a level goes; ids are as they were. */
export function disclosed<D extends object>(owner: EventClass, data: D, level: DisclosureLevel): D {
  const marks = marksOf(owner.prototype as object);
  const ids = pseudonymousIn(owner);
  const told = Object.entries(data).flatMap(([property, value]: [string, unknown]): [string, unknown][] => {
    if (ids.has(property)) return [[property, value]];
    const part = partOf(owner, property);
    if (part) return [[property, disclosed(part, value as object, level)]];
    const mark = marks.get(property);
    if (mark?.from === 'steps' || mark?.from === level) return [[property, value]];
    return mark?.otherwise === undefined ? [] : [[property, mark.otherwise]];
  });
  return Object.fromEntries(told) as D;
}

/** The participant whom data of an event tell of, wherever in it that is said. */
export function participantIn(owner: EventClass, data: object): string | undefined {
  const named = pseudonymousIn(owner).has('participant') && (data as { participant?: unknown }).participant;
  if (typeof named === 'string') return named;
  for (const [property, value] of Object.entries(data) as [string, unknown][]) {
    const part = partOf(owner, property);
    const found = part && typeof value === 'object' && value !== null && participantIn(part, value);
    if (found) return found;
  }
  return undefined;
}
