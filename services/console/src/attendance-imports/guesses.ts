import type { Column } from '../spreadsheets/columns.js';
import type { Codes, Meaning } from '../spreadsheets/meanings.js';
import { countryHead } from './country-words.js';
import { columnAt, sameForAll, type TypedAttendance, type TypedTexts } from './typed-attendance.js';
import { attendanceIn, heads } from './words-of-attendance.js';

/** What is known before a file is seen. */
export interface Known {
  kindIn: (text: string) => string;
  countryIn: (text: string) => string;
  /** Where the training is: from there most come. */
  country: string;
}

/** What the columns of a file probably mean. Whoever imports it sees the guess, and decides. */
export function guessAttendance(columns: readonly Column[], rows: number, known: Known): TypedAttendance {
  const reference = referenceIn(columns, rows);
  const others = columns.filter((column) => column !== reference);
  const attended = attendedIn(others);
  const rest = others.filter((column) => column !== attended);
  const hours = rest.find((column) => heads.hours.test(column.name) && column.sample.some(isHours));
  return {
    reference: { from: reference ? columnAt(reference.at) : '' },
    attended: attended
      ? { from: columnAt(attended.at), constant: '', meanings: attendanceMeanings(attended, rows) }
      : nothing,
    hours: { from: hours ? columnAt(hours.at) : '' },
    kind: ofCodes(rest, known.kindIn) ?? { ...nothing, from: sameForAll },
    country: ofCodes(rest, known.countryIn, countryHead) ?? {
      ...nothing,
      from: sameForAll,
      constant: known.country,
    },
  };
}

const nothing: TypedTexts = { from: '', constant: '', meanings: [] };

/** What each text of a column says of attendance. Where every other one says "there", an empty cell says "not". */
export function attendanceMeanings({ texts = [], filled }: Column, rows: number): Meaning[] {
  const said = texts.map((text) => ({ text, value: attendanceIn(text) }));
  const areTicks = said.length > 0 && said.every(({ value }) => value === 'yes');
  return filled < rows && said.length > 0 ? [...said, { text: '', value: areTicks ? 'no' : '' }] : said;
}

/** What each text of a column means. */
export const codeMeanings = ({ texts = [] }: Column, codeIn: (text: string) => string): Meaning[] =>
  texts.map((text) => ({ text, value: codeIn(text) }));

/** Which of the codes a text is, or is called like. */
export function codeIn(text: string, codes: readonly Codes[]): string {
  const plain = text.toLowerCase();
  return codes.find(({ value, label }) => value.toLowerCase() === plain || label.toLowerCase() === plain)?.value ?? '';
}

/** Addresses, or else what only one row has. */
function referenceIn(columns: readonly Column[], rows: number): Column | undefined {
  const filled = columns.filter((column) => column.filled > 0);
  const address = filled.find(({ sample }) => sample.some((text) => /^\S+@\S+$/.test(text.trim())));
  const own = filled.filter((column) => column.filled === rows && !column.isRepeated);
  return address ?? filled.find(({ name }) => heads.reference.test(name)) ?? (own.length === 1 ? own[0] : undefined);
}

/** A column of which every text is a code or what one is called, or one whose heading says so. */
function ofCodes(columns: readonly Column[], codeOf: (text: string) => string, head?: RegExp): TypedTexts | undefined {
  const some = columns.filter(({ texts = [] }) => texts.length > 0);
  const found =
    some.find(({ texts = [] }) => texts.every((text) => codeOf(text) !== '')) ??
    some.find(({ name }) => head?.test(name));
  return found && { from: columnAt(found.at), constant: '', meanings: codeMeanings(found, codeOf) };
}

/** One that says nothing but words of attendance, or one that is called so and says some. */
function attendedIn(columns: readonly Column[]): Column | undefined {
  const some = columns.filter(({ texts = [] }) => texts.some((text) => attendanceIn(text) !== ''));
  const only = some.filter(({ texts = [] }) => texts.every((text) => attendanceIn(text) !== ''));
  const called = (column: Column) => heads.attended.test(column.name);
  return only.find(called) ?? some.find(called) ?? only[0];
}

const isHours = (text: string): boolean => /^\s*\d{1,3}([.,]\d{1,2})?\s*$/.test(text);
