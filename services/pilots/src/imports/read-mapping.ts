import { type FieldError, Refusal } from '@integras/messaging';
import { check } from '@integras/service-kit';
import { accepted, Fault } from './field-reader.js';
import { importable, type ImportableField } from './importable.js';
import { FieldSource, ImportMapping, type MappedEvent, type PilotChoice } from './mapping.js';

/**
 * A mapping, checked as far as it can be without a file: an unknown field, a missing one, a constant that breaks a
 * rule are found here and not in every row.
 * @throws Refusal that names each field and its reason.
 */
export function readMapping(given: unknown): ImportMapping {
  const mapping = check(ImportMapping, given);
  const errors: FieldError[] = [
    ...pilotFaults(mapping.pilot),
    ...mapping.events.flatMap((event, at) => eventFaults(event, `events.${at}`, mapping)),
  ];
  if (errors.length === 0) return mapping;
  const detail = errors.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  throw new Refusal({ type: 'invalid-mapping', title: 'The mapping is not valid', status: 422, detail, errors });
}

export const slotOf = ({ slot, event }: MappedEvent): string => slot ?? event;

export function fieldsOf({ event }: MappedEvent): Record<string, ImportableField> {
  return importable[event];
}

function pilotFaults({ constant, column, values }: PilotChoice): FieldError[] {
  if ((constant === undefined) === (column === undefined))
    return [{ field: 'pilot', reason: 'takes either a constant or a column' }];
  if (values && column === undefined) return [{ field: 'pilot.values', reason: 'belongs to a column' }];
  return textsOnly(values, 'pilot.values');
}

function eventFaults(event: MappedEvent, path: string, { events }: ImportMapping): FieldError[] {
  const fields = fieldsOf(event);
  const errors: FieldError[] = [];
  if (events.filter((other) => slotOf(other) === slotOf(event)).length > 1) {
    errors.push({
      field: `${path}.slot`,
      reason: `tells this ${event.event} apart from the others; each needs one of its own`,
    });
  }
  const { when } = event;
  if (when && [when.equals, when.notEquals, when.notEmpty].filter((each) => each !== undefined).length !== 1) {
    errors.push({ field: `${path}.when`, reason: 'takes exactly one of equals, notEquals and notEmpty' });
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.required && !Object.hasOwn(event.fields, name))
      errors.push({ field: `${path}.fields.${name}`, reason: 'is needed' });
  }
  if (
    'reference' in fields &&
    !('reference' in event.fields) &&
    !events.some((other) => other.event === 'participant.enrolled')
  ) {
    errors.push({ field: `${path}.fields.reference`, reason: 'is needed where the rows do not enrol anybody' });
  }
  for (const [name, source] of Object.entries(event.fields)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const at = `${path}.fields.${name}`;
    if (field) errors.push(...sourceFaults(field, source, at));
    else errors.push({ field: at, reason: `is not a field of ${event.event}` });
  }
  return errors;
}

function sourceFaults(field: ImportableField, given: unknown, path: string): FieldError[] {
  let source: FieldSource;
  try {
    source = check(FieldSource, given);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return (error.problem.errors ?? []).map(({ field: inner, reason }) => ({
      field: inner ? `${path}.${inner}` : path,
      reason,
    }));
  }
  const { column, constant, values, codeMapping, bands, scale, decimalComma, days, prefix, emptyAs } = source;
  if ((constant === undefined) === (column === undefined))
    return [{ field: path, reason: 'takes either a column or a constant' }];
  const ways = { values, codeMapping, bands, scale, decimalComma, days, prefix, emptyAs };
  const errors: FieldError[] = [];
  const refuse = (way: keyof typeof ways, reason: string) => errors.push({ field: `${path}.${way}`, reason });

  for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
    if (column === undefined && ways[way] !== undefined) refuse(way, 'belongs to a column');
  }
  const numeric = field.kind === 'decimal' || field.kind === 'integer';
  if (scale !== undefined && !numeric) refuse('scale', 'is for numbers');
  if (decimalComma !== undefined && !numeric && !bands) refuse('decimalComma', 'is for numbers');
  if (days !== undefined && field.kind !== 'day') refuse('days', 'is for days');
  if (prefix !== undefined && field.kind !== 'text') refuse('prefix', 'is for texts');
  const read = bands ?? scale ?? decimalComma ?? days ?? prefix;
  if (values && read !== undefined) refuse('values', 'leave nothing else to be said about the column');
  if (codeMapping !== undefined && (values ?? read) !== undefined)
    refuse('codeMapping', 'leaves nothing else to be said about the column');
  if (bands && scale !== undefined) refuse('scale', 'and bands exclude each other');
  if (bands && prefix !== undefined) refuse('prefix', 'and bands exclude each other');
  errors.push(...textsOnly(values, `${path}.values`));
  if (errors.length > 0) return errors;

  const meanings: [string, string | undefined][] = [
    ['constant', constant],
    ['emptyAs', emptyAs],
    ...Object.entries(values ?? {}).map(([text, value]): [string, string] => [`values.${text}`, value]),
    ...(bands ?? []).map(({ value }, at): [string, string] => [`bands.${at}.value`, value]),
  ];
  return meanings.flatMap(([name, text]) => {
    const value = text === undefined ? undefined : accepted(field, text);
    return value instanceof Fault ? [{ field: `${path}.${name}`, reason: value.reason }] : [];
  });
}

function textsOnly(values: Record<string, unknown> | undefined, path: string): FieldError[] {
  const entries = Object.entries(values ?? {});
  if (entries.length > 1_000) return [{ field: path, reason: 'has more than 1000 entries' }];
  return entries
    .filter(([, value]) => typeof value !== 'string' || value.length > 200)
    .map(([text]) => ({ field: `${path}.${text}`, reason: 'must be a text of at most 200 characters' }));
}

/** The columns a mapping speaks of, each once. */
export function columnsOf({ identity, pilot, events }: ImportMapping): string[] {
  const named = events.flatMap(({ when, fields }) => [
    when?.column,
    ...Object.values(fields).map(({ column }) => column),
  ]);
  return [...new Set([...identity, pilot.column, ...named].filter((column) => column !== undefined))];
}
