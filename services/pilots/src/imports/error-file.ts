import { Readable } from 'node:stream';
import type { FieldError } from '@integras/messaging';
import { stringify } from 'csv-stringify';
import type { ImportRow } from './import.entity.js';

const pageRows = 500;

/** Asks for rows, a page at a time: nothing is held while a file is read slowly. */
type Query = <R>(sql: string, values: unknown[]) => Promise<R>;

/**
 * The refused rows as a CSV file: number, field, reason, and the cells as they were, to be mended and imported again.
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, which an import takes off again.
 */
export function errorFile({ id, heading, problem }: ImportRow, query: Query): Readable {
  const lines = async function* () {
    yield ['row', 'field', 'reason', ...(heading ?? [])];
    if (problem)
      yield* (problem.errors ?? [{ field: '', reason: problem.detail }]).map(({ field, reason }) => [
        '',
        field,
        reason,
      ]);
    for await (const { row, errors, cells } of refusedRows(query, id)) {
      for (const { field, reason } of errors) yield [String(row), field, reason, ...(cells ?? [])];
    }
  };
  const file = stringify({ bom: true, escape_formulas: true, quoted_match: /[\r\n]/, record_delimiter: 'windows' });
  return Readable.from(lines()).compose(file) as Readable;
}

async function* refusedRows(query: Query, id: string) {
  for (let after = 0; ;) {
    const rows = await query<{ row: number; errors: FieldError[]; cells: string[] | null }[]>(
      `select row, errors, cells from import_row where import = $1 and state = 'refused' and row > $2 order by row limit $3`,
      [id, after, pageRows],
    );
    yield* rows;
    if (rows.length < pageRows) return;
    after = rows.at(-1)!.row;
  }
}
