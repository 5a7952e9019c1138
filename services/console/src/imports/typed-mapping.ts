import type { FieldSource, ImportableEvent, ImportField, ImportMapping, MappedEvent } from '../api/imports.js';
import type { Column } from '../spreadsheets/columns.js';
import type { Codes, Meaning } from '../spreadsheets/meanings.js';
import { bandsOf, guessed } from './guesses.js';
import { columnIn, columnOf, fromConstant } from './origin.js';
import type { CodesOf, Reading, TypedSource } from './typed-source.js';

/** Nested as the paths of the fields are, so that what the server says of one is found at it. */
export interface TypedFields {
  [part: string]: TypedSource | TypedFields;
}

export interface TypedEvent {
  event: string;
  slot: string;
  when: { is: 'always' | 'notEmpty' | 'equals' | 'notEquals'; column: string; text: string };
  fields: TypedFields;
}

export interface TypedMapping {
  name: string;
  register: string;
  identity: string[];
  pilot: { from: string; constant: string; reading: Reading; meanings: Meaning[] };
  events: TypedEvent[];
}

const nothing: TypedSource = {
  from: '',
  constant: '',
  reading: 'as-is',
  meanings: [],
  bands: [],
  codeMapping: '',
  scale: '',
  decimalComma: false,
  days: 'Y-M-D',
  prefix: '',
  emptyAs: '',
};

/** A column that was chosen for a field, read as it probably is meant. */
export function sourceFrom(field: ImportField, column: Column, codes: readonly Codes[]): TypedSource {
  return { ...nothing, from: columnOf(column.name), bands: bandsOf(codes), ...guessed(field, column, codes) };
}

export const emptyEvent = ({ event, fields }: ImportableEvent, codesOf: CodesOf): TypedEvent => ({
  event,
  slot: '',
  when: { is: 'always', column: '', text: '' },
  fields: nested(fields.map((field) => [field.name, { ...nothing, bands: bandsOf(codesOf(field)) }])),
});

/** A mapping of which nothing is said yet but what there is no choice of. @param only the one pilot it can be about */
export const emptyMapping = (
  { name, register }: Pick<TypedMapping, 'name' | 'register'>,
  { known, codesOf, only }: { known: readonly ImportableEvent[]; codesOf: CodesOf; only: { code: string } | undefined },
): TypedMapping => ({
  name,
  register,
  identity: [],
  pilot: { from: only ? fromConstant : '', constant: only?.code ?? '', reading: 'meanings', meanings: [] },
  events: known.slice(0, 1).map((event) => emptyEvent(event, codesOf)),
});

/** A mapping as it is typed, with the texts of a file beside those it knows. */
export function typedMapping(
  { name, register = '', identity, pilot, events }: ImportMapping,
  known: readonly ImportableEvent[],
  columns: readonly Column[],
  codesOf: CodesOf,
): TypedMapping {
  return {
    name,
    register,
    identity,
    pilot: {
      from: pilot.column === undefined ? fromConstant : columnOf(pilot.column),
      constant: pilot.constant ?? '',
      reading: pilot.column !== undefined && !pilot.values ? 'as-is' : 'meanings',
      meanings: meaningsOf(pilot.values, columns, pilot.column),
    },
    events: events.flatMap((event) => {
      const fields = known.find((each) => each.event === event.event)?.fields;
      return fields ? [typedEvent(event, fields, columns, codesOf)] : [];
    }),
  };
}

function typedEvent(
  { event, slot = '', when, fields: sources }: MappedEvent,
  fields: readonly ImportField[],
  columns: readonly Column[],
  codesOf: CodesOf,
): TypedEvent {
  const is = when?.equals !== undefined ? 'equals' : when?.notEquals !== undefined ? 'notEquals' : 'notEmpty';
  return {
    event,
    slot,
    when: when
      ? { is, column: when.column, text: when.equals ?? when.notEquals ?? '' }
      : { is: 'always', column: '', text: '' },
    fields: nested(fields.map((field) => [field.name, typedSource(sources[field.name], columns, codesOf(field))])),
  };
}

function typedSource(
  source: FieldSource | undefined,
  columns: readonly Column[],
  codes: readonly Codes[],
): TypedSource {
  if (!source) return { ...nothing, bands: bandsOf(codes) };
  const { column, constant, values, codeMapping, bands, scale, decimalComma, days, prefix, emptyAs } = source;
  return {
    from: column === undefined ? fromConstant : columnOf(column),
    constant: constant ?? '',
    reading: values ? 'meanings' : bands ? 'bands' : codeMapping === undefined ? 'as-is' : 'codes',
    meanings: meaningsOf(values, columns, column),
    bands: bands?.map(({ upTo, value }) => ({ upTo: upTo === undefined ? '' : String(upTo), value })) ?? bandsOf(codes),
    codeMapping: codeMapping ?? '',
    scale: scale ?? '',
    decimalComma: decimalComma ?? false,
    days: days ?? 'Y-M-D',
    prefix: prefix ?? '',
    emptyAs: emptyAs ?? '',
  };
}

/** What is known of the texts of a column, and after it those of the file of which nothing is. */
function meaningsOf(
  values: Record<string, string> | undefined,
  columns: readonly Column[],
  name: string | undefined,
): Meaning[] {
  const texts = columns.find((column) => column.name === name)?.texts ?? [];
  const said = Object.entries(values ?? {}).map(([text, value]) => ({ text, value }));
  const unsaid = texts.filter((text) => !said.some((each) => each.text === text));
  return [...said, ...unsaid.map((text) => ({ text, value: '' }))];
}

/** What was typed, as the server takes it. */
export function mappingOf(
  { name, register, identity, pilot, events }: TypedMapping,
  known: readonly ImportableEvent[],
): ImportMapping {
  const column = columnIn(pilot.from);
  return {
    name: slugOf(name),
    ...(register.trim() !== '' && { register: register.trim() }),
    identity,
    pilot:
      column === undefined
        ? { constant: pilot.constant }
        : { column, ...(pilot.reading === 'meanings' && { values: valuesOf(pilot.meanings) }) },
    events: events.map((event) => mappedEvent(event, known.find((each) => each.event === event.event)?.fields ?? [])),
  };
}

function mappedEvent({ event, slot, when, fields }: TypedEvent, known: readonly ImportField[]): MappedEvent {
  const { is, column, text } = when;
  const condition = is === 'notEmpty' ? { notEmpty: true as const } : { [is]: text };
  const sources = known.flatMap((field): [string, FieldSource][] => {
    const typed = at(fields, field.name);
    return !typed || typed.from === '' ? [] : [[field.name, sourceOf(typed, field)]];
  });
  return {
    event,
    ...(slot.trim() !== '' && { slot: slot.trim() }),
    ...(is !== 'always' && { when: { column, ...condition } }),
    fields: Object.fromEntries(sources),
  };
}

function sourceOf(typed: TypedSource, { kind }: ImportField): FieldSource {
  const { from, constant, reading, meanings, bands, codeMapping, scale, decimalComma, days, prefix, emptyAs } = typed;
  const column = columnIn(from);
  if (column === undefined) return { constant: constant.trim() };
  const isNumber = kind === 'decimal' || kind === 'integer';
  const empty = emptyAs.trim() === '' ? {} : { emptyAs: emptyAs.trim() };
  if (reading === 'meanings') return { column, values: valuesOf(meanings), ...empty };
  if (reading === 'codes') return { column, codeMapping, ...empty };
  const comma = decimalComma && { decimalComma };
  if (reading === 'bands') {
    const rising = bands.map(({ upTo, value }) => ({ ...(upTo.trim() !== '' && { upTo: Number(upTo) }), value }));
    return { column, bands: rising, ...comma, ...empty };
  }
  return {
    column,
    ...(isNumber && comma),
    ...(isNumber && scale.trim() !== '' && { scale: scale.trim() }),
    ...(kind === 'day' && days !== 'Y-M-D' && { days }),
    ...(kind === 'text' && prefix.trim() !== '' && { prefix: prefix.trim() }),
    ...empty,
  };
}

const valuesOf = (meanings: readonly Meaning[]): Record<string, string> =>
  Object.fromEntries(meanings.filter(({ value }) => value !== '').map(({ text, value }) => [text, value]));

/** A name as mappings have it, of what somebody calls it. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

/** The source of a field by its path. */
export function at(fields: TypedFields, path: string): TypedSource | undefined {
  let found: TypedSource | TypedFields | undefined = fields;
  for (const part of path.split('.')) found = (found as TypedFields | undefined)?.[part];
  return found as TypedSource | undefined;
}

function nested(sources: readonly (readonly [string, TypedSource])[]): TypedFields {
  const fields: TypedFields = {};
  for (const [path, source] of sources) {
    const parts = path.split('.');
    const last = parts.pop()!;
    let inner = fields;
    for (const part of parts) inner = (inner[part] ??= {}) as TypedFields;
    inner[last] = source;
  }
  return fields;
}
