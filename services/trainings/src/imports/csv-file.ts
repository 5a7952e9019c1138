import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FieldError } from '@integras/messaging';
import { problem, withoutFormulaEscape } from '@integras/service-kit';
import { CsvError, parse } from 'csv-parse';

/** A file is about one session, or one moment: whoever has more splits it. */
const most = { bytes: 20_000_000, rows: 20_000, rowBytes: 100_000 };

/** A row that cannot be taken, and why. */
export interface FaultyRow extends FieldError {
  /** Counted from 1, without the heading. */
  row: number;
}

/** What a file says: of whom, and what of it cannot be read. */
export interface ReadFile<L> {
  lines: (L & { row: number })[];
  faulty: FaultyRow[];
}

/** The cells of a row by their columns. */
export type Row = ReadonlyMap<string, string>;

/** Reads rows as a file is to be read. */
export interface LineReader<L> {
  /** What stands between the cells. */
  delimiter: string;
  /** The columns that the heading must have. */
  columns: string[];
  /** Whether the row is meant at all. */
  isWanted(row: Row): boolean;
  read(row: Row): L | FieldError[];
}

/**
 * Reads a CSV file as it arrives, and keeps of it what its rows say.
 * @throws Refusal when it is no CSV file in UTF-8, lacks a column, or is too large
 */
export async function readCsv<L extends { reference: string }>(
  file: Readable,
  reader: LineReader<L>,
): Promise<ReadFile<L>> {
  const read: ReadFile<L> = { lines: [], faulty: [] };
  const rowOf = new Map<string, number>();
  let [heading, row]: [heading: string[] | undefined, row: number] = [undefined, 0];
  for await (const record of recordsIn(file, reader.delimiter)) {
    if (!heading) {
      heading = requireColumns(record, reader.columns);
      continue;
    }
    row += 1;
    if (row > most.rows) throw tooLarge(`${most.rows} rows`);
    const line = lineIn(heading, record, reader);
    if (line === undefined) continue;
    if (Array.isArray(line)) {
      for (const error of line) read.faulty.push({ row, ...error });
      continue;
    }
    const earlier = rowOf.get(line.reference);
    if (earlier !== undefined) {
      read.faulty.push({ row, field: 'reference', reason: `is in row ${earlier} already` });
      continue;
    }
    rowOf.set(line.reference, row);
    read.lines.push(Object.assign(line, { row }));
  }
  if (row === 0) throw unreadable('It has no rows.');
  return read;
}

/** What a record says; undefined when it is not meant. */
function lineIn<L>(heading: string[], record: string[], reader: LineReader<L>): L | FieldError[] | undefined {
  if (record.length !== heading.length)
    return [{ field: '', reason: `has ${record.length} cells where the heading has ${heading.length}` }];
  const row = new Map(heading.map((column, at) => [column, record[at]!]));
  return reader.isWanted(row) ? reader.read(row) : undefined;
}

async function* recordsIn(file: Readable, delimiter: string): AsyncGenerator<string[], void> {
  const parser = parse({
    bom: true,
    delimiter,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: most.rowBytes,
    on_record: (cells: string[]) => cells.map(withoutFormulaEscape),
  });
  const reading = pipeline(Readable.from(measured(file)), parser);
  // Whoever reads the parser is told of its errors; this only keeps them from being nobody's.
  reading.catch(() => undefined);
  try {
    yield* parser as AsyncIterable<string[]>;
  } catch (error) {
    throw error instanceof CsvError ? unreadable(`${error.message}.`) : error;
  }
}

async function* measured(file: Readable): AsyncGenerator<Buffer, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > most.bytes) throw tooLarge(`${most.bytes} bytes`);
    requireText(() => decoder.decode(piece, { stream: true }));
    yield piece;
  }
  requireText(() => decoder.decode());
}

function requireText(decode: () => unknown): void {
  try {
    decode();
  } catch {
    throw unreadable('It is not UTF-8.');
  }
}

function requireColumns(heading: string[], wanted: readonly string[]): string[] {
  const errors = wanted.flatMap((field) => {
    const times = heading.filter((column) => column === field).length;
    return times === 1 ? [] : [{ field, reason: times === 0 ? 'is not in the heading' : 'is in the heading twice' }];
  });
  if (errors.length > 0)
    throw problem('heading-faulty', 422, 'The heading does not fit', 'Say which columns mean what.', errors);
  return heading;
}

const unreadable = (detail: string) => problem('file-unreadable', 422, 'The file cannot be read', detail);
const tooLarge = (limit: string) =>
  problem('body-too-large', 413, 'The file is too large', `A file may have ${limit}. Split it.`);
