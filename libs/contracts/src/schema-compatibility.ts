import type { JsonSchema } from './json-schema.js';

interface ObjectSchema extends JsonSchema {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  $defs?: Record<string, ObjectSchema>;
}

/**
 * What a change of published schemas would break for those who read by the old ones: within a version only optional
 * fields may be added, and codes to a list. Empty when nothing breaks.
 */
export function breakingChanges(published: Record<string, JsonSchema>, fresh: Record<string, JsonSchema>): string[] {
  return Object.entries(published).flatMap(([type, before]) => {
    const after = fresh[type];
    return after ? changesOf(type, before, after) : [`${type} is gone`];
  });
}

function changesOf(name: string, before: ObjectSchema, after: ObjectSchema): string[] {
  const required = (schema: ObjectSchema) => new Set(schema.required);
  const fields = Object.entries(before.properties ?? {}).flatMap(([field, schema]) => {
    const now = after.properties?.[field];
    if (!now) return [`${name}: ${field} is gone`];
    if (JSON.stringify(now) !== JSON.stringify(grownAs(schema, now))) return [`${name}: ${field} means something else`];
    if (required(before).has(field) && !required(after).has(field)) return [`${name}: ${field} may be missing now`];
    return [];
  });
  const demanded = [...required(after)]
    .filter((field) => !required(before).has(field))
    .map((field) => `${name}: ${field} is required now`);
  const nested = Object.entries(before.$defs ?? {}).flatMap(([definition, schema]) => {
    const now = after.$defs?.[definition];
    return now ? changesOf(`${name}/${definition}`, schema, now) : [`${name}: ${definition} is gone`];
  });
  return [...fields, ...demanded, ...nested];
}

/** The schema with the codes that were added to its list since: readers take a code they do not know as such. */
function grownAs(before: JsonSchema, now: JsonSchema): JsonSchema {
  const [old, codes] = [before['enum'], now['enum']];
  const grown = Array.isArray(old) && Array.isArray(codes) && old.every((code) => codes.includes(code));
  return grown ? { ...before, enum: codes } : before;
}
