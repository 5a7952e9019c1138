import 'reflect-metadata';
// The storage of @Type is not part of class-transformer's declared interface.
// @ts-expect-error -- the file has no declarations
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import type { EventClass } from './event.js';

const types = defaultMetadataStorage as {
  findTypeMetadata: (owner: EventClass, property: string) => { typeFunction: () => unknown } | undefined;
};

const markedKey = Symbol('integras:pseudonymous');

/**
 * The property below tells one person, or one record about a person, from others. Each partner system gets pseudonyms of
 * its own in the place of such ids, so it has to stand on every one of them: a test asks for it.
 */
export const Pseudonymous = (): PropertyDecorator => (target, property) => {
  Reflect.defineMetadata(markedKey, new Set([...markedOf(target), String(property)]), target);
};

const markedOf = (prototype: object): ReadonlySet<string> =>
  (Reflect.getMetadata(markedKey, prototype) as ReadonlySet<string> | undefined) ?? new Set();

/** The properties of a class, inherited ones too, that carry {@link Pseudonymous}; not those of its parts. */
export function pseudonymousIn(owner: EventClass): ReadonlySet<string> {
  return markedOf(owner.prototype as object);
}

/** The class of the objects that a property holds. */
export function partOf(owner: EventClass, property: string): EventClass | undefined {
  return types.findTypeMetadata(owner, property)?.typeFunction() as EventClass | undefined;
}

/**
 * Data of an event in which every pseudonymous id is replaced, at every depth; everything else is as it was.
 * @param owner the class of the data
 * @throws Error for an object whose class is not known: an id in it could not be told from anything else.
 */
export function withPseudonyms<D extends object>(owner: EventClass, data: D, pseudonymOf: (id: string) => string): D {
  const marked = pseudonymousIn(owner);
  const replaced = (property: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each: unknown) => replaced(property, each));
    if (typeof value === 'string') return marked.has(property) ? pseudonymOf(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    const part = partOf(owner, property);
    if (!part) throw new Error(`${owner.name}.${property} holds an object of no known class`);
    return withPseudonyms(part, value, pseudonymOf);
  };
  return Object.fromEntries(
    Object.entries(data).map(([property, value]) => [property, replaced(property, value)]),
  ) as D;
}
