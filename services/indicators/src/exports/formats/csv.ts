import { csvText, numeral } from '../csv-text.js';
import type { FigureExport } from '../figure-export.js';
import { tableOf } from '../table.js';

/** One line a figure; see {@link tableOf} for the columns and {@link csvText} for what is done to texts. */
export const csv: FigureExport = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  write(sheet, { byteOrderMark = false } = {}) {
    const { columns, rows } = tableOf(sheet);
    const records = rows.map((row) =>
      row.map((cell, i) =>
        typeof cell === 'boolean' ? String(cell) : columns[i]!.type === 'text' ? cell : numeral(cell),
      ),
    );
    return csvText([columns.map(({ name }) => name), ...records], { byteOrderMark });
  },
};
