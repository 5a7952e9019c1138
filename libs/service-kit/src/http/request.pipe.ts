import { Readable } from 'node:stream';
import { rulesForNewOnly } from '@integras/contracts';
import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { FieldError } from '@integras/messaging';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { listsForObjects } from './lists-for-objects.js';
import { mediaTypeNotSupported, problem } from './problem.js';
import { quickCheckOf } from './quick-check.js';

const rules = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};
const unchecked = new Set<unknown>([undefined, Object, String, Number, Boolean, Array]);

/**
 * Checks bodies and queries against the class their parameter names: every field by its decorators, and no field that
 * the class does not have, at any depth. Synchronous, because it runs for every command.
 */
@Injectable()
export class RequestPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'body' && value instanceof Readable) throw mediaTypeNotSupported();
    if (type === 'custom' || unchecked.has(metatype)) return value;
    return check(metatype as new () => object, value);
  }
}

/**
 * The value as an instance of the class.
 * @throws Refusal that names each field and its reason.
 */
export function check<T extends object>(shape: new () => T, value: unknown): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid([{ field: '', reason: 'the body must be a JSON object' }]);
  }
  const plainlyRight = quickCheckOf(shape)?.(value);
  if (plainlyRight) return plainlyRight;
  const instance = checkThoroughly(shape, value);
  const lists = listsForObjects(instance);
  if (lists.length > 0) throw invalid(lists);
  return instance;
}

/**
 * The data of a fact as an instance of its event's class. What was recorded before a rule for new input was made may
 * break it, and so may a fact that repeats it: such rules are left out.
 * @throws Refusal that names each field and its reason.
 */
export function checkFact<T extends object>(shape: new () => T, data: object): T {
  return quickCheckOf(shape)?.(data) ?? checkThoroughly(shape, data, rulesForNewOnly);
}

/** As {@link check} for every class, and with the reasons of a refusal. */
export function checkThoroughly<T extends object>(
  shape: new () => T,
  value: object,
  without: ReadonlySet<string> = new Set(),
): T {
  const instance = plainToInstance(shape, value);
  const errors = [...fieldErrors(validateSync(instance, rules), '', without), ...nulls(instance, '')];
  if (errors.length > 0) throw invalid(errors);
  return instance;
}

/** `@IsOptional` lets null pass as if it were absent, and null would reach the decisions. A free object may hold one. */
function nulls(value: unknown, path: string): FieldError[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => nulls(item, `${path}.${at}`));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) === Object.prototype) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = path === '' ? name : `${path}.${name}`;
    return inner === null ? [{ field, reason: 'must not be null; leave it out instead' }] : nulls(inner, field);
  });
}

const invalid = (errors: FieldError[]) =>
  problem(
    'invalid-request',
    422,
    'The request is not valid',
    errors.map(({ field, reason }) => (field ? `${field}: ${reason}` : reason)).join('; '),
    errors,
  );

function fieldErrors(found: ValidationError[], path: string, without: ReadonlySet<string>): FieldError[] {
  return found.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = path === '' ? property : `${path}.${property}`;
    const own = Object.entries(constraints)
      .filter(([rule]) => !without.has(rule))
      .map(([rule, message]) => ({ field, reason: reasonOf(rule, message) }));
    return [...own, ...fieldErrors(children, field, without)];
  });
}

function reasonOf(rule: string, message: string): string {
  if (rule === 'whitelistValidation') return 'is not a field of this request';
  if (rule === 'unknownValue') return 'is not a field of this request that can be checked';
  return message;
}
