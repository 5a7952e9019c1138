import { hash } from 'node:crypto';
import type { FieldError } from '@integras/messaging';
import { type Pseudonyms, uuidOf } from '../participants/pseudonym.js';
import { Fault, fieldReader, type FieldReader, type FieldValue, quoted } from './field-reader.js';
import { importable, type ImportableEvent } from './importable.js';
import type { Condition, ImportMapping, MappedEvent } from './mapping.js';
import { fieldsOf, slotOf } from './read-mapping.js';
import type { TableRow } from './table-file.js';

/** An event that a row is to become. */
export interface PlannedEvent {
  slot: string;
  event: ImportableEvent;
  /** By it the same event of the same row is known again, in whatever file or order it comes. */
  key: string;
  /** What it says, sealed: another mark under the same key means that the row was changed. */
  mark: string;
  reference: string | undefined;
  fields: Readonly<Record<string, FieldValue>>;
}

/** A row and what the mapping makes of it. */
export interface RowPlan {
  row: number;
  cells: string[];
  errors: FieldError[];
  /** The pilot it is about; absent when an error says so. */
  pilot?: string;
  /** What the row is identified by, sealed; only what is derived from it is kept. */
  identity: string;
  events: PlannedEvent[];
}

export interface PlanFrame {
  project: string;
  /** The pilots rows may be about, by code. */
  pilots: ReadonlyMap<string, string>;
  pseudonyms: Pseudonyms;
}

/** @param heading the columns of the file; it has all that the mapping names */
export function rowPlanner(
  mapping: ImportMapping,
  heading: readonly string[],
  frame: PlanFrame,
): (row: TableRow) => RowPlan {
  const indexOf = (column: string) => heading.indexOf(column);
  const identity = mapping.identity.map(indexOf);
  const domain = ['import', frame.project, mapping.register ?? '', ...mapping.identity];
  const pilotOf = pilotReader(mapping, indexOf, frame.pilots);
  const events = mapping.events.map((event) => eventReader(event, indexOf));
  const enrolling = events.find(({ event }) => event === 'participant.enrolled');

  return ({ row, cells, fault }) => {
    const errors: FieldError[] = [];
    const plan: RowPlan = { row, cells, errors, identity: '', events: [] };
    if (fault !== undefined) {
      errors.push({ field: '', reason: fault });
      return plan;
    }
    const values = identity.map((index) => cells[index]!.trim());
    if (values.every((value) => value === ''))
      errors.push({ field: 'identity', reason: `column ${mapping.identity.join(', ')} is empty` });
    const pilot = pilotOf(cells);
    if (pilot instanceof Fault) errors.push({ field: 'pilot', reason: pilot.reason });
    else plan.pilot = pilot;

    plan.identity = frame.pseudonyms.seal(...domain, ...values);
    for (const each of events) {
      if (!each.wanted(cells)) continue;
      const { fields, reference = enrolling && valueOf(enrolling.readers['reference']!, cells) } = read(
        each,
        cells,
        errors,
      );
      if (each.aboutPerson && reference === undefined)
        errors.push({ field: `${each.slot}.reference`, reason: 'is empty' });
      const content = JSON.stringify([plan.pilot, each.event, reference, fields]);
      plan.events.push({
        slot: each.slot,
        event: each.event,
        key: derived(plan.identity, each.slot),
        mark: derived(plan.identity, content),
        reference,
        fields,
      });
    }
    return plan;
  };
}

/** An id that follows from a sealed identity; without it nobody finds out from what else. */
export const derived = (identity: string, from: string): string =>
  uuidOf(hash('sha256', `${identity}|${from}`, 'buffer'));

interface EventReader {
  event: ImportableEvent;
  slot: string;
  aboutPerson: boolean;
  wanted(cells: readonly string[]): boolean;
  readers: Record<string, FieldReader>;
}

function eventReader(mapped: MappedEvent, indexOf: (column: string) => number): EventReader {
  const fields = fieldsOf(mapped);
  // In the order of the event's fields, so that the order in the mapping does not matter to what is said.
  const names = Object.keys(importable[mapped.event]).filter((name) => Object.hasOwn(mapped.fields, name));
  const readers = names.map((name): [string, FieldReader] => [
    name,
    fieldReader(fields[name]!, mapped.fields[name]!, indexOf),
  ]);
  return {
    event: mapped.event,
    slot: slotOf(mapped),
    aboutPerson: 'reference' in fields,
    wanted: wanted(mapped.when, indexOf),
    readers: Object.fromEntries(readers),
  };
}

function read({ slot, readers }: EventReader, cells: readonly string[], errors: FieldError[]) {
  const fields: Record<string, FieldValue> = {};
  let reference: string | undefined;
  for (const name in readers) {
    const value = readers[name]!(cells);
    if (value instanceof Fault) errors.push({ field: `${slot}.${name}`, reason: value.reason });
    else if (name === 'reference') reference = value as string | undefined;
    else if (value !== undefined) fields[name] = value;
  }
  return { fields, reference };
}

function valueOf(reader: FieldReader, cells: readonly string[]): string | undefined {
  const value = reader(cells);
  return typeof value === 'string' ? value : undefined;
}

function wanted(when: Condition | undefined, indexOf: (column: string) => number): EventReader['wanted'] {
  if (!when) return () => true;
  const { column, equals, notEquals } = when;
  const index = indexOf(column);
  if (equals !== undefined) return (cells) => cells[index] === equals;
  if (notEquals !== undefined) return (cells) => cells[index] !== notEquals;
  return (cells) => cells[index]!.trim() !== '';
}

function pilotReader({ pilot }: ImportMapping, indexOf: (column: string) => number, pilots: PlanFrame['pilots']) {
  const { constant, column, values } = pilot;
  return (cells: readonly string[]): string | Fault => {
    const cell = column === undefined ? '' : cells[indexOf(column)]!;
    const code = constant ?? (values ? (Object.hasOwn(values, cell) ? values[cell] : undefined) : cell.trim());
    const found = code === undefined ? undefined : pilots.get(code);
    return found ?? new Fault(`${quoted(code ?? cell)} names no pilot that you may import for`);
  };
}
