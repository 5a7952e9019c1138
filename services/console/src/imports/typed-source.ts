import type { DayFormat, ImportField } from '../api/imports.js';

/** How a column says a code: as it is, by what each text means, by numbers, or by the mapping of a national list. */
export type Reading = 'as-is' | 'meanings' | 'bands' | 'codes';

/** What a text of the file means; nothing when it means nothing, and the row is refused. */
export interface Meaning {
  text: string;
  value: string;
}

/** Where a field comes from, as it is typed. */
export interface TypedSource {
  /** Nothing, the same for every row, or a column: see `origin.ts`. */
  from: string;
  constant: string;
  reading: Reading;
  meanings: Meaning[];
  bands: { upTo: string; value: string }[];
  codeMapping: string;
  scale: string;
  decimalComma: boolean;
  days: DayFormat;
  prefix: string;
  emptyAs: string;
}

/** What a field can be, and what it is called, to find both in a file. */
export interface Codes {
  value: string;
  label: string;
}
export type CodesOf = (field: ImportField) => readonly Codes[];
