import { aboutFigures } from '../about-figures.js';
import type { ExportSheet } from '../export-sheet.js';
import type { FigureExport } from '../figure-export.js';
import { type Cell, type ColumnType, tableOf } from '../table.js';
import { type Worksheet, writeWorkbook } from '../workbook.js';

/** A sheet of figures and one that says what they are. A spreadsheet keeps 15 significant digits of a number. */
export const xlsx: FigureExport = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  write: (sheet) => writeWorkbook([figuresOf(sheet), aboutFigures(sheet)], new Date(sheet.readAt)),
};

function figuresOf(sheet: ExportSheet): Worksheet {
  const { columns, rows } = tableOf(sheet);
  return {
    name: 'Figures',
    rows: [
      columns.map(({ name }) => name),
      ...rows.map((row) => row.map((cell, i) => valueOf(cell, columns[i]!.type))),
    ],
    widths: columns.map(({ name, type }) => (type === 'text' ? 20 : Math.max(10, name.length + 2))),
  };
}

function valueOf(cell: Cell, type: ColumnType): string | number | boolean | undefined {
  return typeof cell === 'string' && type !== 'text' ? Number(cell) : cell;
}
