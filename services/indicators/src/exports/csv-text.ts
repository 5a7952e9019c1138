import { stringify } from 'csv-stringify/sync';
import { isDecimal } from './decimals.js';

/** A number as it is to be written, so that it is not taken for a formula. */
export interface Numeral {
  numeral: string;
}

export type CsvField = string | Numeral | undefined;

/**
 * Records as RFC 4180 has them, in UTF-8, each ending in CR LF. A text that a spreadsheet would take for a formula, as
 * one that begins with `=`, gets an apostrophe before it; a negative number does not.
 */
export function csvText(records: readonly (readonly CsvField[])[], { byteOrderMark = false } = {}): Uint8Array {
  const text = stringify(
    records.map((record) => [...record]),
    {
      bom: byteOrderMark,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { object: ({ numeral: value }) => ({ value: String(value), escape_formulas: false }) },
    },
  );
  return Buffer.from(text);
}

/** The field of a decimal. Only what has a sign looks like a formula. */
export const numeral = (text: string | undefined): CsvField =>
  text?.startsWith('-') && isDecimal(text) ? { numeral: text } : text;
