import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes what this package holds of the contracts: event types as TypeScript and the JSON Schemas of their data.
 * Run by hand when the contracts have changed: `npx tsc -b libs/contracts && node libs/client/generate.mjs`.
 */

const refPrefix = '#/$defs/';
const note = '// Generated from the event classes: node generate.mjs writes it anew.\n';

/** @param {typeof import('@integras/contracts')} contracts */
export function generated(contracts) {
  // What happens to accounts and grants is told to nobody outside.
  const events = contracts.eventClasses
    .map((eventClass) => ({
      name: eventClass.name,
      ...contracts.describe(eventClass),
      schema: contracts.schemaOf(eventClass),
    }))
    .filter(({ service }) => service !== 'access');
  return { 'src/generated/events.ts': types(events), 'src/generated/schemas.ts': schemas(events) };
}

/** Where the file differs from what it should be. @param {Record<string, string>} files */
export function outdated(files) {
  return Object.keys(files).filter((name) => files[name] !== contentOf(name));
}

const addressOf = (name) => new URL(name, import.meta.url);
const contentOf = (name) => {
  try {
    return readFileSync(addressOf(name), 'utf8');
  } catch {
    return undefined;
  }
};

function types(events) {
  const parts = new Map();
  for (const { schema } of events) {
    for (const [name, part] of Object.entries(schema.$defs ?? {})) {
      const text = `export interface ${name} ${typeOf(part, '')}\n`;
      if ((parts.get(name) ?? text) !== text) throw new Error(`${name} is two different things`);
      parts.set(name, text);
    }
  }
  const told = events.map(
    ({ name, type, summary, schema }) =>
      `/** ${summary} */\nexport type ${name} = CloudEvent<'${type}', ${typeOf(schema, '')}>;\n`,
  );
  const names = events.map(({ name }) => `  | ${name}`).join('\n');
  return [
    `${note}import type { CloudEvent } from '../events/cloud-event.js';\n`,
    ...[...parts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, text]) => text),
    ...told,
    `/** Every event there is, told apart by \`type\`. */\nexport type IntegrasEvent =\n${names};\n`,
    "export type EventType = IntegrasEvent['type'];\n",
    '/** The events of a type. */\nexport type EventOf<T extends EventType> = Extract<IntegrasEvent, { type: T }>;\n',
  ].join('\n');
}

function typeOf(schema, indent) {
  if (schema.$ref) return schema.$ref.slice(refPrefix.length);
  if (schema.enum) return schema.enum.map((value) => `'${value}'`).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array': {
      const item = typeOf(schema.items, indent);
      return item.includes(' ') ? `(${item})[]` : `${item}[]`;
    }
    case 'object': {
      // A map, as of texts by language.
      if (!schema.properties) return `Record<string, ${typeOf(schema.additionalProperties, indent)}>`;
      const required = schema.required ?? [];
      const fields = Object.entries(schema.properties).map(
        ([name, field]) =>
          `${indent}  ${name}${required.includes(name) ? '' : '?'}: ${typeOf(field, `${indent}  `)};\n`,
      );
      return `{\n${fields.join('')}${indent}}`;
    }
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

function schemas(events) {
  const byType = Object.fromEntries(events.map(({ type, schema }) => [type, schema]));
  return `${note}import type { EventType } from './events.js';

/** JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The schema of each event's \`data\`. */
export const schemas: Readonly<Record<EventType, JsonSchema>> = ${JSON.stringify(byType, undefined, 2)};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = generated(await import('@integras/contracts'));
  for (const [name, content] of Object.entries(files)) writeFileSync(addressOf(name), content);
}
