import fc from 'fast-check';

/** @typedef {Record<string, any>} Schema */

/**
 * Values that a JSON Schema of the published interface allows, as far as the schema says.
 * @param {Schema} schema
 * @param {(ref: string) => Schema} resolve finds what a `$ref` names
 * @param {number} [depth]
 * @returns {fc.Arbitrary<unknown>}
 */
export function valuesOf(schema, resolve, depth = 0) {
  if (schema['$ref']) return valuesOf(resolve(schema['$ref']), resolve, depth);
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (schema['enum']) return fc.constantFrom(...schema['enum']);
  const choices = schema['oneOf'] ?? schema['anyOf'];
  if (choices)
    return fc.oneof(...choices.map((/** @type {Schema} */ one) => valuesOf(chosen(schema, one), resolve, depth)));
  if (schema['allOf']) return valuesOf(Object.assign({}, ...schema['allOf'], { allOf: undefined }), resolve, depth);
  switch (schema['type']) {
    case 'string':
      return strings(schema);
    case 'integer':
      return fc.integer({ min: schema['minimum'] ?? 0, max: schema['maximum'] ?? 1_000 });
    case 'number':
      return fc.integer({ min: Math.ceil(schema['minimum'] ?? 0), max: Math.floor(schema['maximum'] ?? 1_000) });
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const length = { minLength: schema['minItems'] ?? 0, maxLength: Math.min(schema['maxItems'] ?? 3, 3) };
      return depth > 4 ? fc.constant([]) : fc.array(valuesOf(schema['items'] ?? {}, resolve, depth + 1), length);
    }
    default:
      return objects(schema, resolve, depth);
  }
}

/**
 * A choice of a schema, with what holds whichever is chosen.
 * @param {Schema} schema
 * @param {Schema} choice
 * @returns {Schema}
 */
function chosen(schema, choice) {
  /** @type {Schema} */
  const always = { ...schema, oneOf: undefined, anyOf: undefined };
  if (!always['properties']) return choice;
  const properties = { ...always['properties'], ...choice['properties'] };
  const required = [...(always['required'] ?? []), ...(choice['required'] ?? [])];
  return { ...always, ...choice, properties, required };
}

/** @param {Schema} schema @returns {fc.Arbitrary<string>} */
function strings(schema) {
  if (schema['format'] === 'uuid') return fc.uuid();
  if (schema['format'] === 'date') return fc.constantFrom('2025-01-15', '2024-02-29', '2026-11-01');
  if (schema['format'] === 'date-time') return fc.constantFrom('2025-01-15T09:00:00Z', '2025-03-30T02:30:00+01:00');
  if (schema['format'] === 'uri') return fc.constant('https://example.org/evidence');
  // Look-aheads only narrow what the rest of a pattern says; fast-check does not know them.
  if (schema['pattern'] && !schema['pattern'].includes('(?'))
    return fc.stringMatching(new RegExp(schema['pattern']), { maxLength: 40 });
  const minLength = schema['minLength'] ?? 1;
  return fc.string({ minLength, maxLength: Math.min(schema['maxLength'] ?? 20, Math.max(20, minLength)) });
}

/** @param {Schema} schema @param {(ref: string) => Schema} resolve @param {number} depth */
function objects(schema, resolve, depth) {
  const properties = Object.entries(/** @type {Record<string, Schema>} */ (schema['properties'] ?? {}));
  const required = new Set(schema['required'] ?? []);
  const entries = properties
    .filter(([name]) => required.has(name) || depth < 3)
    .map(([name, property]) => [name, valuesOf(property, resolve, depth + 1)]);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [...required], noNullPrototype: true });
}
