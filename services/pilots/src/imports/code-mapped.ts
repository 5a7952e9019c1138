import type { CodeMappingSnapshot, MappedAttribute } from '@integras/contracts';
import { type FieldError, Refusal } from '@integras/messaging';
import { valuesOf } from '../code-mappings/code-mapping.js';
import type { FieldSource, ImportMapping, MappedEvent } from './mapping.js';

/** The code mappings of a project by their ids, as they stand. */
export type KnownCodeMappings = ReadonlyMap<string, CodeMappingSnapshot>;

/** The fields that have the common codes of an attribute. */
export const attributeByField: Readonly<Record<string, MappedAttribute>> = {
  'entry.isced': 'isced',
  'entry.protection': 'protection',
  'entry.employment': 'employment',
  employment: 'employment',
};

/**
 * The mapping with the values of the code mappings that it names, as these stand now.
 * @throws Refusal 422 naming each field whose code mapping is none of the project, or is about something else.
 */
export function codeMapped(mapping: ImportMapping, known: KnownCodeMappings): ImportMapping {
  const errors: FieldError[] = [];
  const events = mapping.events.map((event, at) => eventMapped(event, `events.${at}`, known, errors));
  if (errors.length === 0) return { ...mapping, events };
  const detail = errors.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  throw new Refusal({ type: 'invalid-mapping', title: 'The mapping is not valid', status: 422, detail, errors });
}

function eventMapped(event: MappedEvent, at: string, known: KnownCodeMappings, errors: FieldError[]): MappedEvent {
  const fields = Object.entries(event.fields).map(([name, source]): [string, FieldSource] => {
    const { codeMapping, ...rest } = source;
    if (codeMapping === undefined) return [name, source];
    const found = known.get(codeMapping);
    const field = `${at}.fields.${name}.codeMapping`;
    if (!found) errors.push({ field, reason: 'is none of the project' });
    else if (found.attribute !== attributeByField[name]) errors.push({ field, reason: `is about ${found.attribute}` });
    else return [name, { ...rest, values: valuesOf(found) }];
    return [name, source];
  });
  return { ...event, fields: Object.fromEntries(fields) };
}
