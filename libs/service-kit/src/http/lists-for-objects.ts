import type { FieldError } from '@integras/messaging';
import { getMetadataStorage } from 'class-validator';

interface Nested {
  name: string;
  each: boolean;
}

const nestedByClass = new Map<unknown, readonly Nested[]>();

/**
 * Where a list stands in place of one object, in an instance made of a request. class-validator passes it when each of
 * its items would be right, an empty one always, and whoever reads it as the object finds nothing in it.
 */
export function listsForObjects(instance: object, path = ''): FieldError[] {
  return nestedIn(instance.constructor).flatMap(({ name, each }) => {
    const value: unknown = (instance as Record<string, unknown>)[name];
    const field = path === '' ? name : `${path}.${name}`;
    if (!each) return within(value, field);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([at, item]) => within(item, `${field}.${at}`));
  });
}

function within(value: unknown, field: string): FieldError[] {
  if (Array.isArray(value)) return [{ field, reason: 'must be one object, not a list' }];
  return typeof value === 'object' && value !== null ? listsForObjects(value, field) : [];
}

function nestedIn(shape: unknown): readonly Nested[] {
  const known = nestedByClass.get(shape);
  if (known) return known;
  const found =
    typeof shape === 'function'
      ? getMetadataStorage()
          .getTargetValidationMetadatas(shape, '', false, false)
          .filter(({ type }) => type === 'nestedValidation')
          .map(({ propertyName, each }) => ({ name: propertyName, each: each ?? false }))
      : [];
  nestedByClass.set(shape, found);
  return found;
}
