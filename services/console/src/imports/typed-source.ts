import type { DayFormat, ImportField } from '../api/imports.js';
import type { Codes, Meaning } from '../spreadsheets/meanings.js';

/** How a column says a code: as it is, by what each text means, by numbers, or by the mapping of a national list. */
export type Reading = 'as-is' | 'meanings' | 'bands' | 'codes';

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

/** What a field can be, and what that is called. */
export type CodesOf = (field: ImportField) => readonly Codes[];
