import type { Meaning } from '../spreadsheets/meanings.js';

/** Where something comes from that a column says, and what its texts mean. */
export interface TypedTexts {
  /** The place of a column, from 0; `sameForAll`; or nothing. */
  from: string;
  /** What is the same for everybody. */
  constant: string;
  meanings: Meaning[];
}

/** What the columns of a file of who attended mean, as it is typed. */
export interface TypedAttendance {
  reference: { from: string };
  attended: TypedTexts;
  hours: { from: string };
  kind: TypedTexts;
  country: TypedTexts;
}

export const sameForAll = 'same';

export const columnAt = (at: number): string => String(at);

/** The place of the column that was chosen; undefined when none was. */
export const placeIn = (from: string): number | undefined =>
  from === '' || from === sameForAll ? undefined : Number(from);
