import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
// The storage of @Type is not part of class-transformer's declared interface, though the schema library asks for it.
// @ts-expect-error -- the file has no declarations
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { type EventClass, describe } from './event.js';

/** JSON Schema (draft 2020-12) as far as the contracts need it. */
export type JsonSchema = { [keyword: string]: unknown };

const refPrefix = '#/$defs/';
const options = { classTransformerMetadataStorage: defaultMetadataStorage, refPointerPrefix: refPrefix };
let definitions: Record<string, JsonSchema> | undefined;

/** The schemas of all validated classes by their names, derived once. */
function allDefinitions(): Record<string, JsonSchema> {
  definitions ??= validationMetadatasToSchemas(options) as Record<string, JsonSchema>;
  return definitions;
}

function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === '$ref' && typeof value === 'string' ? [value.slice(refPrefix.length)] : namesIn(value),
  );
}

/**
 * The schema of an event's data, with the schemas it refers to. It allows unknown fields: consumers ignore them, so
 * that optional ones may be added within a version.
 */
export function schemaOf(eventClass: EventClass): JsonSchema {
  const all = allDefinitions();
  const found = new Map<string, JsonSchema>();
  const gather = (schema: JsonSchema) => {
    for (const name of namesIn(schema)) {
      const definition = all[name];
      if (!definition) throw new Error(`${eventClass.name} refers to ${name}, which is no validated class`);
      if (found.has(name)) continue;
      found.set(name, definition);
      gather(definition);
    }
  };
  // By its constructor, which finds the fields a class inherits.
  const schema = targetConstructorToSchema(eventClass, options) as JsonSchema;
  gather(schema);
  const { type, summary } = describe(eventClass);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://integras.eu/schemas/${type}.json`,
    title: type,
    description: summary,
    ...schema,
    ...(found.size > 0 && { $defs: Object.fromEntries(found) }),
  };
}
