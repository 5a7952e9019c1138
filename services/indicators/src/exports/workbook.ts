import { writeXlsx } from 'hucre/xlsx';

export interface Worksheet {
  name: string;
  /** The first row is the heading: it stays in sight while the others are scrolled. */
  rows: readonly (readonly (string | number | boolean | undefined)[])[];
  /** Of the columns, in characters. */
  widths: readonly number[];
}

/**
 * A workbook in Office Open XML. Numbers are numbers, and texts are never formulas. The same sheets and instant are the
 * same bytes.
 */
export async function writeWorkbook(sheets: readonly Worksheet[], made: Date): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, widths }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? escaped(cell) : (cell ?? null)))),
      columns: widths.map((width) => ({ width })),
      freezePane: { rows: 1 },
    })),
    properties: { created: made, modified: made },
  });
}

/**
 * What the library leaves as it is: a text that reads like an escape of the format (`_x0041_` for A), and characters
 * that no XML may hold.
 */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD');
}
