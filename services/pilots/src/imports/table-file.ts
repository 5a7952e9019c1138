import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { Refusal } from '@integras/messaging';
import { withoutFormulaEscape } from '@integras/service-kit';
import { parse } from 'csv-parse';

export const formats = ['csv', 'ndjson'] as const;
export type Format = (typeof formats)[number];

/** A row of a file: its number, counted from 1, and its cells in the order of the heading. */
export interface TableRow {
  row: number;
  cells: string[];
  /** Why it cannot be read; its cells are then as far as they go. */
  fault?: string;
}

export interface Table {
  heading: string[];
  rows: AsyncGenerator<TableRow, void>;
}

/** A row that is longer than this is no row: a quote was not closed. */
const mostRowBytes = 1_000_000;
const mostColumns = 1_000;
const lineBreaks = ['\r\n', '\n', '\r'];

/**
 * Opens a file that arrives piece by piece; only a row at a time is in memory.
 * @param columns what a row of NDJSON is read for, without it the properties of its first rows; a row of CSV says it
 *   itself
 * @throws Refusal when it has no heading, or one that names a column twice.
 */
export async function openTable(
  pieces: AsyncIterable<Buffer>,
  format: Format,
  columns?: readonly string[],
): Promise<Table> {
  if (format === 'ndjson') return openObjects(pieces, columns);
  const { delimiter, isDeclared, whole } = await sniff(pieces);
  const rows = recordsIn(whole, delimiter);
  if (isDeclared) await rows.next();
  const first = await rows.next();
  if (first.done) throw refused('file-empty', 'The file is empty', 'There is no heading that names the columns.');
  const { cells: heading, fault } = first.value;
  if (fault !== undefined) throw refused('heading-unreadable', 'The heading cannot be read', fault);
  if (heading.length > mostColumns)
    throw refused('heading-unreadable', 'The heading cannot be read', `It has more than ${mostColumns} columns.`);
  const twice = heading.find((column, at) => column !== '' && heading.indexOf(column) !== at);
  if (twice !== undefined)
    throw refused(
      'column-twice',
      'A column is there twice',
      `The heading names the column ${JSON.stringify(twice)} twice.`,
    );
  return { heading, rows: asRows(rows, heading.length, isDeclared ? 2 : 1) };
}

/** @param before how many records come before the rows */
async function* asRows(
  records: AsyncGenerator<TableRow, void>,
  width: number,
  before: number,
): AsyncGenerator<TableRow, void> {
  for await (const { row, cells, fault } of records) {
    const reason =
      fault ?? (cells.length === width ? undefined : `has ${cells.length} cells where the heading has ${width}`);
    yield { row: row - before, cells, ...(reason !== undefined && { fault: reason }) };
  }
}

/**
 * One delimiter for the whole file: what a spreadsheet declares in a line before the heading, as in `sep=;`, or else of
 * those the heading holds outside quotes the most frequent.
 */
async function sniff(
  pieces: AsyncIterable<Buffer>,
): Promise<{ delimiter: string; isDeclared: boolean; whole: AsyncIterable<Buffer> }> {
  const { text, whole } = await beginningOf(pieces, (begun) => /[\r\n]/.test(begun));
  const declared = /^\ufeff?"?sep=([,;\t|])"?[\r\n]/i.exec(text)?.[1];
  return { delimiter: declared ?? delimiterOf(text), isDeclared: declared !== undefined, whole };
}

/** What a file begins with, as far as it is wanted, and the whole of it. */
async function beginningOf(
  pieces: AsyncIterable<Buffer>,
  isEnough: (text: string) => boolean,
): Promise<{ text: string; whole: AsyncIterable<Buffer> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const begun: Buffer[] = [];
  let text = '';
  const decoder = new StringDecoder('utf8');
  while (!isEnough(text) && text.length < mostRowBytes) {
    const { value, done } = await iterator.next();
    if (done) break;
    begun.push(value);
    text += decoder.write(value);
  }
  return { text, whole: following(begun, iterator) };
}

function delimiterOf(text: string): string {
  const bare = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

async function* following(begun: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer, void> {
  yield* begun;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Records as they stand, the heading among them. One that cannot be read is told in its place, and reading goes on. */
async function* recordsIn(pieces: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<TableRow, void> {
  let parsed = 0;
  // What the parser has read ahead of us: the numbers of its records, and the records it could not read.
  const numbers: number[] = [];
  const unreadable: TableRow[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    record_delimiter: lineBreaks,
    relax_column_count: true,
    // Seconds of arc and inches: a quote inside a field that does not begin with one is a character like any other.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: mostRowBytes,
    on_record: (cells: string[]) => {
      numbers.push(++parsed);
      return cells.map(withoutFormulaEscape);
    },
    on_skip: (error) => {
      unreadable.push({ row: ++parsed, cells: [], fault: error?.message ?? 'cannot be read' });
      return undefined;
    },
  });
  const reading = pipeline(Readable.from(pieces), parser);
  // Whoever reads the parser is told of its errors; this only keeps them from being nobody's.
  reading.catch(() => undefined);
  for await (const cells of parser as AsyncIterable<string[]>) {
    const row = numbers.shift()!;
    while (unreadable[0] && unreadable[0].row < row) yield unreadable.shift()!;
    yield { row, cells };
  }
  yield* unreadable;
}

async function openObjects(pieces: AsyncIterable<Buffer>, columns: readonly string[] | undefined): Promise<Table> {
  if (columns) return { heading: [...columns], rows: objectsIn(pieces, columns) };
  const { text, whole } = await beginningOf(pieces, (begun) => begun.split('\n').length > rowsForHeading);
  const lines = text.split(/\r?\n/).slice(0, rowsForHeading);
  const heading = [...new Set(lines.flatMap(propertiesOf))].slice(0, mostColumns);
  return { heading, rows: objectsIn(whole, heading) };
}

const rowsForHeading = 100;

function propertiesOf(line: string): string[] {
  try {
    const value: unknown = JSON.parse(line.replace('\ufeff', ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  } catch {
    return [];
  }
}

/** Rows of NDJSON, read for the columns asked for. */
async function* objectsIn(pieces: AsyncIterable<Buffer>, columns: readonly string[]): AsyncGenerator<TableRow, void> {
  let row = 0;
  for await (const line of linesIn(pieces)) {
    if (line.trim() === '') continue;
    row += 1;
    yield { row, ...cellsOf(line, columns) };
  }
}

async function* linesIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  for await (const piece of pieces) {
    const lines = (begun + decoder.write(piece)).split(/\r?\n/);
    begun = lines.pop()!;
    yield* lines;
    if (begun.length > mostRowBytes)
      throw refused('row-too-long', 'A row is too long', `A line is longer than ${mostRowBytes} characters.`);
  }
  yield begun + decoder.end();
}

function cellsOf(line: string, columns: readonly string[]): Pick<TableRow, 'cells' | 'fault'> {
  let value: unknown;
  try {
    value = JSON.parse(line.startsWith('\ufeff') ? line.slice(1) : line);
  } catch {
    return { cells: [], fault: 'is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { cells: [], fault: 'is not a JSON object' };
  const properties = new Map<string, unknown>(Object.entries(value));
  const nested = columns.find(
    (column) => typeof properties.get(column) === 'object' && properties.get(column) !== null,
  );
  const cells = columns.map((column) => textOf(properties.get(column)));
  if (nested !== undefined) return { cells, fault: `property ${nested} is neither text nor number nor true nor false` };
  // JSON can escape half of a surrogate pair, which is no character.
  if (cells.some((cell) => /\p{Cs}/u.test(cell)))
    return { cells: [], fault: 'has half of a surrogate pair, which is no character' };
  return { cells };
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  // A row with something nested is refused; nested without end, it could not even be written down.
  return isDeeper(value, mostLevels) ? '' : JSON.stringify(value);
}

const mostLevels = 20;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

const refused = (type: string, title: string, detail: string) => new Refusal({ type, title, status: 422, detail });
