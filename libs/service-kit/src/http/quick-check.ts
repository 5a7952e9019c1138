import { TransformationType } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, type ValidationArguments } from 'class-validator';

type Shape<T extends object = object> = new () => T;
type ValidationMetadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** Turns a plain object into an instance; undefined when anything about it is not plainly right. */
type Check<T extends object = object> = (value: object) => T | undefined;

interface Field {
  name: string;
  conditions: ((object: object, value: unknown) => boolean)[];
  rules: { holds: (value: unknown, about: ValidationArguments) => boolean; each: boolean; constraints: unknown[] }[];
  nested?: { check: Check; each: boolean };
}

const compiled = new Map<Shape, Check | null>();

/**
 * The check of a class with its decorators read once instead of at every request. It accepts nothing that
 * class-transformer and class-validator would not accept, and builds what they would build; whatever it does not
 * accept is left to them, and so are the errors. Null for a class that uses more of them than this knows.
 */
export function quickCheckOf<T extends object>(shape: Shape<T>): Check<T> | null {
  const known = compiled.get(shape);
  if (known !== undefined) return known as Check<T> | null;
  // Stands in while a class that contains itself is being read.
  compiled.set(shape, (value) => compiled.get(shape)?.(value));
  const check = compile(shape);
  compiled.set(shape, check);
  return check as Check<T> | null;
}

const fieldsByName = new Map<Shape, ReadonlyMap<string, Field>>();

/**
 * Whether a property of a class may have a value, as far as that is plain without the other properties. False leaves
 * it to class-validator to say so, and why.
 */
export function isPlainlyRight(shape: Shape, property: string, value: unknown): boolean {
  let fields = fieldsByName.get(shape);
  if (!fields) fieldsByName.set(shape, (fields = new Map((fieldsOf(shape) ?? []).map((field) => [field.name, field]))));
  const field = fields.get(property);
  return field !== undefined && passes(field, Object.assign(new shape(), { [property]: value }));
}

function compile(shape: Shape): Check | null {
  const fields = fieldsOf(shape);
  if (!fields) return null;
  const allowed = new Set(fields.map(({ name }) => name));
  return (value) => {
    const instance = new shape() as Record<string, unknown>;
    for (const name of Object.keys(value)) {
      if (!allowed.has(name)) return undefined;
      instance[name] = (value as Record<string, unknown>)[name];
    }
    for (const field of fields) if (!passes(field, instance)) return undefined;
    return instance;
  };
}

/** Checks one field of an instance, and puts instances in the place of nested objects. */
function passes({ name, conditions, rules, nested }: Field, instance: Record<string, unknown>): boolean {
  const value = instance[name];
  if (!conditions.every((holds) => holds(instance, value))) return value === undefined;
  for (const rule of rules) {
    const about = {
      value,
      object: instance,
      property: name,
      targetName: instance.constructor.name,
      constraints: rule.constraints,
    };
    const right =
      rule.each && Array.isArray(value) ? value.every((item) => rule.holds(item, about)) : rule.holds(value, about);
    if (!right) return false;
  }
  if (!nested) return isFlat(value);
  if (value === undefined) return true;
  const built = nested.each ? buildEach(value, nested.check) : isPlain(value) && nested.check(value);
  if (!built) return false;
  instance[name] = built;
  return true;
}

function buildEach(value: unknown, check: Check): object[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const built: object[] = [];
  for (const item of value) {
    const instance = isPlain(item) && check(item);
    if (!instance) return undefined;
    built.push(instance);
  }
  return built;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): boolean => typeof value !== 'object';
/** What class-transformer would copy as it is: also texts by language, but no name that it leaves out. */
const isFlat = (value: unknown): boolean => {
  if (isScalar(value)) return true;
  if (Array.isArray(value)) return value.every(isScalar);
  return (
    isPlain(value) &&
    Object.entries(value).every(([name, item]) => isScalar(item) && name !== '__proto__' && name !== 'constructor')
  );
};

/** What the decorators of a class say; undefined when they say more than {@link passes} can follow. */
function fieldsOf(shape: Shape): Field[] | undefined {
  const storage = getMetadataStorage();
  const grouped = storage.groupByPropertyName(storage.getTargetValidationMetadatas(shape, '', false, false));
  const names = Object.keys(grouped);
  if (names.length === 0 || transforms(shape, names)) return undefined;
  const fields: Field[] = [];
  for (const name of names) {
    const field = fieldOf(shape, name, grouped[name]!);
    if (!field) return undefined;
    fields.push(field);
  }
  return fields;
}

function fieldOf(shape: Shape, name: string, metadatas: ValidationMetadata[]): Field | undefined {
  const field: Field = { name, conditions: [], rules: [] };
  const type = defaultMetadataStorage.findTypeMetadata(shape, name);
  for (const { type: kind, groups, validateIf, each, constraints, constraintCls } of metadatas) {
    if ((groups && groups.length > 0) || validateIf) return undefined;
    if (kind === 'conditionalValidation') field.conditions.push((constraints as Field['conditions'])[0]!);
    else if (kind === 'nestedValidation') {
      const check = type && !type.options?.discriminator && quickCheckOf(type.typeFunction() as Shape);
      if (!check || field.nested) return undefined;
      field.nested = { check, each: each ?? false };
    } else if (kind === 'customValidation' || kind === 'isDefined') {
      for (const constraint of getMetadataStorage().getTargetValidatorConstraints(constraintCls)) {
        if (constraint.async) return undefined;
        const { instance } = constraint;
        field.rules.push({
          holds: (value, about) => instance.validate(value, about) === true,
          each: each ?? false,
          constraints: constraints ?? [],
        });
      }
    } else if (kind !== 'whitelistValidation') return undefined;
  }
  // A type without a nested check is a conversion.
  return type && !field.nested ? undefined : field;
}

function transforms(shape: Shape, names: string[]): boolean {
  const storage = defaultMetadataStorage;
  const toClass = TransformationType.PLAIN_TO_CLASS;
  return (
    storage.getStrategy(shape) !== 'none' ||
    storage.getExposedProperties(shape, toClass).length > 0 ||
    storage.getExcludedProperties(shape, toClass).length > 0 ||
    names.some((name) => storage.findTransformMetadatas(shape, name, toClass).length > 0)
  );
}
