import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@integras/messaging';
import { check } from '@integras/service-kit';

/**
 * A fact or record with some of its fields changed, as a JSON merge patch (RFC 7396) changes them: null takes an
 * optional field away. It is checked as a report would be.
 * @param shape the class of a report of it
 * @param fixed fields that a correction leaves as they are
 * @throws Refusal when a field is unknown, fixed or wrong, or nothing would change.
 */
export function amend<F extends object>(
  fact: F,
  changes: unknown,
  shape: new () => object,
  fixed: readonly (keyof F & string)[] = [],
): F {
  const kept = new Set<string>(['id', 'verb', ...fixed]);
  const reported = entriesWhere(fact, (name) => !kept.has(name));
  const amended = checked(shape, merged(reported, changes as object));
  if (isDeepStrictEqual(asJson(amended), asJson(reported))) {
    throw new Refusal({
      type: 'nothing-to-correct',
      title: 'Nothing would change',
      status: 422,
      detail: 'The fact says this already.',
      errors: [{ field: 'changes', reason: 'change nothing' }],
    });
  }
  return { ...entriesWhere(fact, (name) => kept.has(name)), ...asJson(amended) } as F;
}

function checked(shape: new () => object, wanted: object): object {
  try {
    return check(shape, wanted);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = error.problem.errors?.map(({ field, reason }) => ({ field: `changes.${field}`, reason }));
    throw new Refusal({ ...error.problem, ...(errors && { errors }) });
  }
}

function merged(target: object, patch: object): object {
  const result: Record<string, unknown> = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = isObject(value) && isObject(result[name]) ? merged(result[name], value) : value;
  }
  return result;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entriesWhere(object: object, keep: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => keep(name)));
}

const asJson = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
