import { isDay } from '@integras/contracts';
import { isPlainlyRight } from '@integras/service-kit';
import { validateSync } from 'class-validator';
import { isAtMost, parseDecimal, rounded, times, writeDecimal } from './decimal.js';
import type { ImportableField } from './importable.js';
import type { Band, DayFormat, FieldSource } from './mapping.js';

/** Why a cell is no value of its field. */
export class Fault {
  constructor(readonly reason: string) {}
}

export type FieldValue = string | number | boolean;

/** The value of a field in a row; undefined when the row has none. */
export type FieldReader = (cells: readonly string[]) => FieldValue | undefined | Fault;

/** Most columns repeat few texts: what a text means is found out once. Columns that do not are forgotten again. */
const remembered = 5_000;

/**
 * @param indexOf where a column stands in a row
 */
export function fieldReader(
  field: ImportableField,
  source: FieldSource,
  indexOf: (column: string) => number,
): FieldReader {
  if (source.column === undefined) {
    const value = accepted(field, source.constant ?? '');
    return () => value;
  }
  const index = indexOf(source.column);
  const known = new Map<string, FieldValue | undefined | Fault>();
  return (cells) => {
    const text = cells[index] ?? '';
    if (known.has(text)) return known.get(text);
    if (known.size >= remembered) known.clear();
    const value = meaningOf(field, source, text);
    known.set(text, value);
    return value;
  };
}

/** The value that a text stands for by itself, held against the rules of the field. */
export function accepted(field: ImportableField, text: string): FieldValue | Fault {
  const value = converted(field, text);
  if (value instanceof Fault) return value;
  const reason = brokenRule(field, value);
  return reason === undefined ? value : new Fault(reason);
}

function meaningOf(field: ImportableField, source: FieldSource, cell: string): FieldValue | undefined | Fault {
  const { values, bands, scale, decimalComma, days, prefix, emptyAs, column } = source;
  if (cell.trim() === '') {
    if (emptyAs !== undefined) return accepted(field, emptyAs);
    return field.required ? new Fault(`column ${column} is empty`) : undefined;
  }
  if (values) {
    const meant = Object.hasOwn(values, cell) ? values[cell] : undefined;
    // A code mapping has no common code for it.
    if (meant === '' && !field.required) return undefined;
    return meant === undefined
      ? new Fault(`column ${column}: the mapping has no value for ${quoted(cell)}`)
      : accepted(field, meant);
  }
  const numeric = bands !== undefined || scale !== undefined || decimalComma === true;
  const written = numeric ? readNumber(cell, decimalComma) : cell;
  if (written === undefined) return new Fault(`column ${column}: ${quoted(cell)} is not a number`);
  if (bands) {
    const meant = bandOf(bands, written);
    return meant === undefined ? new Fault(`column ${column}: ${quoted(cell)} is in no band`) : accepted(field, meant);
  }
  const scaled = scale === undefined ? written : writeDecimal(times(parseDecimal(written)!, parseDecimal(scale)!));
  const read = prefix === undefined ? scaled : `${prefix}${scaled.trim()}`;
  const value = accepted(field, days ? isoDay(read, days) : read);
  return value instanceof Fault ? new Fault(`column ${column}: ${quoted(cell)}: ${value.reason}`) : value;
}

function converted({ kind }: ImportableField, text: string): FieldValue | Fault {
  if (kind === 'text') return text;
  const trimmed = text.trim();
  if (kind === 'day') return isDay(trimmed) ? trimmed : new Fault('is not a day as in 2025-06-15');
  if (kind === 'boolean') {
    if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
    return new Fault('is neither true nor false');
  }
  const decimal = parseDecimal(trimmed);
  if (!decimal) return new Fault('is not a number');
  // Nine places are what a decimal of an event has at most.
  const exact = writeDecimal(rounded(decimal, 9));
  if (kind === 'decimal') return exact;
  const integer = Number(exact);
  return Number.isSafeInteger(integer) ? integer : new Fault('is not a whole number');
}

/** The first rule of the class that a value breaks, by the same decorators that check a request. */
function brokenRule({ shape, property }: ImportableField, value: FieldValue): string | undefined {
  if (isPlainlyRight(shape, property, value)) return undefined;
  const instance = Object.assign(new shape(), { [property]: value });
  const found = validateSync(instance, { skipMissingProperties: true }).find((fault) => fault.property === property);
  return found && Object.values(found.constraints ?? { wrong: 'is wrong' })[0];
}

const numberWithComma = /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;

function readNumber(cell: string, decimalComma: boolean | undefined): string | undefined {
  const text = cell.trim();
  // A point that separates no thousands was meant as a decimal point: leaving it out would multiply what was written.
  if (decimalComma && !numberWithComma.test(text)) return undefined;
  const plain = decimalComma ? text.replaceAll('.', '').replace(',', '.') : text;
  const decimal = parseDecimal(plain);
  return decimal && writeDecimal(decimal);
}

function bandOf(bands: readonly Band[], text: string): string | undefined {
  const number = parseDecimal(text)!;
  return bands.find(({ upTo }) => upTo === undefined || isAtMost(number, parseDecimal(String(upTo))!))?.value;
}

/** A day written in another order, in the order of ISO 8601; anything else is left as it is, to be refused. */
function isoDay(text: string, days: DayFormat): string {
  if (days === 'Y-M-D') return text;
  const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  if (!parts) return text;
  const [, first = '', second = '', year] = parts;
  const [day, month] = days === 'M/D/Y' ? [second, first] : [first, second];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What stands in a cell, as a reason says it: written as JSON, so that retention can take it out again. */
export const quoted = (cell: string): string => JSON.stringify(cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);
