import type { Records } from '../spreadsheets/read-records.js';
import { isBlank } from '../spreadsheets/survey-records.js';
import { placeIn, type TypedAttendance, type TypedTexts } from './typed-attendance.js';

/** A file as the server takes it, and which rows of the one that was chosen its rows are. */
export interface AttendanceFile {
  content: Blob;
  /** By the place of the row, from 0; they are counted from 1. */
  rowOf: readonly number[];
}

const columns = ['reference', 'attended', 'hours', 'kind', 'country'] as const;

/**
 * What a file says of who attended, and nothing else of it: names and notes stay in the browser. What means nothing is
 * left empty, so that the server refuses its row.
 */
export function attendanceFile({ heading, rows }: Records, typed: TypedAttendance): AttendanceFile {
  const written = rows.flatMap((cells, at) => {
    if (isBlank(cells)) return [];
    // As for the server: where cells are missing or too many nobody knows which is which.
    const isWhole = cells.length === heading.length;
    return [{ row: at + 1, cells: isWhole ? cellsOf(cells, typed) : ['-'] }];
  });
  const lines = [columns, ...written.map(({ cells }) => cells)].map((cells) => cells.map(quoted).join(','));
  return {
    content: new Blob([lines.join('\n'), '\n'], { type: 'text/csv' }),
    rowOf: written.map(({ row }) => row),
  };
}

function cellsOf(cells: readonly string[], { reference, attended, hours, kind, country }: TypedAttendance): string[] {
  const cell = (from: string) => cells[placeIn(from) ?? -1]?.trim() ?? '';
  const meant = ({ from, constant, meanings }: TypedTexts): string =>
    placeIn(from) === undefined ? constant : (meanings.find(({ text }) => text === cell(from))?.value ?? '');
  return [cell(reference.from), meant(attended), withPoint(cell(hours.from)), meant(kind), meant(country)];
}

/** Half of Europe writes 2,5 where the server takes 2.5. */
const withPoint = (text: string): string => (/^\d+,\d+$/.test(text) ? text.replace(',', '.') : text);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
