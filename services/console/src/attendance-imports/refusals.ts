import type { IntlShape } from 'react-intl';
import type { FaultyRow } from '../api/attendance-imports.js';
import { serverWords } from '../forms/server-words.js';
import type { Records } from '../spreadsheets/read-records.js';
import type { Reason, Refused } from '../spreadsheets/refused-table.js';
import { grouped } from '../texts/grouped.js';
import type { AttendanceFile } from './attendance-file.js';
import { placeIn, type TypedAttendance } from './typed-attendance.js';

interface Sent {
  records: Records;
  typed: TypedAttendance;
  rowOf: AttendanceFile['rowOf'];
}

/** The rows of the chosen file that the server refuses, and why, in the words of the page and by the file's own columns. */
export function refusedRows(
  errors: readonly FaultyRow[],
  sent: Sent,
  intl: Pick<IntlShape, 'formatMessage' | 'locale'>,
): Refused[] {
  return [...grouped(errors, ({ row }) => String(row)).values()].map((faults) => {
    const row = rowIn(sent, faults[0].row);
    const cells = sent.records.rows[row - 1] ?? [];
    return { row, cells, reasons: faults.map((fault) => reasonOf(fault, cells, sent, intl)) };
  });
}

/** The row of the chosen file, of one of those that were sent. */
const rowIn = ({ rowOf }: Sent, row: number): number => rowOf[row - 1] ?? row;

function reasonOf(
  { field, reason }: FaultyRow,
  cells: readonly string[],
  sent: Sent,
  intl: Pick<IntlShape, 'formatMessage' | 'locale'>,
): Reason {
  const { heading } = sent.records;
  const { formatMessage } = intl;
  if (cells.length !== heading.length)
    return { text: formatMessage({ id: 'import.why.width' }, { cells: cells.length, columns: heading.length }) };
  const at = placeIn(sent.typed[field as keyof TypedAttendance]?.from ?? '');
  const [column, cell] = at === undefined ? ['', ''] : [heading[at]!, cells[at]!.trim()];
  const earlier = /^is in row (\d+) already$/.exec(reason)?.[1];
  if (earlier !== undefined) {
    const row = rowIn(sent, Number(earlier));
    return { text: formatMessage({ id: 'attendance-import.why.twice' }, { cell, row }) };
  }
  if (at !== undefined && cell === '') return { text: formatMessage({ id: 'import.why.empty' }, { column }) };
  if (field === 'attended' || field === 'kind' || field === 'country')
    return { text: formatMessage({ id: 'attendance-import.why.no-meaning' }, { column, cell }) };
  if (reason === 'are given of somebody who did not come')
    return { text: formatMessage({ id: 'attendance-import.why.absent' }, { column, cell }) };
  const why = reason
    .split('; ')
    .map((each) => serverWords(each.replace(`${field} `, ''), intl))
    .find((words) => words !== undefined);
  if (why === undefined) return { text: reason, lang: 'en' };
  return { text: at === undefined ? why : formatMessage({ id: 'import.why.of-cell' }, { column, cell, why }) };
}
