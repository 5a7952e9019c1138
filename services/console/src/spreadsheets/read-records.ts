import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { NoTable, type ReadFile } from './read-file.js';

/** The cells of a table as they stand; a row may have more or fewer than the heading. */
export interface Records {
  heading: string[];
  rows: string[][];
}

/** More than this is not read here: a browser may have little room. */
const mostBytes = 20_000_000;

/**
 * Reads a table in the browser. What separates cells is what a spreadsheet declares in a line before the heading, as in
 * `sep=;`, or else of those that stand in the heading the most frequent.
 * @throws NoTable for objects, for what is too large, and where a quotation mark is never closed
 */
export async function readRecords({ content, format }: Pick<ReadFile, 'content' | 'format'>): Promise<Records> {
  if (format !== 'csv') throw new NoTable('objects');
  if (content.size > mostBytes) throw new NoTable('large');
  const text = await content.text();
  const declared = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n)/i.exec(text);
  const [heading, ...rows] = cellsOf(text.slice(declared?.[0].length ?? 0), declared?.[1]);
  if (!heading) throw new NoTable('empty');
  return { heading, rows };
}

function cellsOf(text: string, declared: string | undefined): string[][] {
  try {
    return parse(text, {
      delimiter: declared ?? delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw error instanceof CsvError ? new NoTable('torn') : error;
  }
}

function delimiterOf(text: string): string {
  const bare = (/^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
