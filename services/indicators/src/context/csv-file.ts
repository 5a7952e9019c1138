import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FieldError } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { CsvError, parse } from 'csv-parse';

/** A row longer than this is no row: a quote was not closed. */
const mostRowBytes = 100_000;

export interface Row {
  /** Counted from 1, the heading. */
  line: number;
  /** By the names of their columns, as far as they were asked for. */
  cells: ReadonlyMap<string, string>;
}

/**
 * The rows of a CSV with a heading and commas, as they arrive; only a row at a time is in memory.
 * @throws Refusal when a column is not there or is there twice, when it is no CSV, or has more than `most` bytes.
 */
export async function* rowsOf(file: Readable, columns: readonly string[], most: number): AsyncGenerator<Row, void> {
  const parser = parse({
    bom: true,
    info: true,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    max_record_size: mostRowBytes,
  });
  const reading = pipeline(Readable.from(bounded(file, most)), parser);
  // Whoever reads the parser is told of its errors; this only keeps them from being nobody's.
  reading.catch(() => undefined);
  let places: [column: string, place: number][] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const at = places;
      if (at) yield { line: info.lines, cells: new Map(at.map(([column, place]) => [column, record[place]!])) };
      else places = placesIn(record, columns);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: number };
    throw notValid([{ field: `line ${lines ?? 1}`, reason: `cannot be read as CSV: ${error.message}` }]);
  }
  if (!places) throw notValid([{ field: 'line 1', reason: 'must be a heading that names the columns' }]);
}

function placesIn(heading: readonly string[], columns: readonly string[]): [column: string, place: number][] {
  const errors = [...new Set(columns)].flatMap((column) => {
    const times = heading.filter((name) => name === column).length;
    if (times === 1) return [];
    return [{ field: `line 1, ${column}`, reason: times === 0 ? 'is not a column of the file' : 'is a column twice' }];
  });
  if (errors.length > 0) throw notValid(errors);
  return columns.map((column) => [column, heading.indexOf(column)]);
}

/** Its bytes as they come, while there are not too many. */
async function* bounded(file: Readable, most: number): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > most) throw tooLarge(`${most} bytes`);
    yield piece;
  }
}

export const tooLarge = (allowed: string) =>
  problem(
    'body-too-large',
    413,
    'The file is too large',
    `A file may have ${allowed}. Send it in parts; nothing was stored.`,
  );

export const notValid = (errors: FieldError[]) =>
  problem(
    'file-not-valid',
    422,
    'The file is not valid',
    `Nothing was stored. ${errors[0]!.field}: ${errors[0]!.reason}`,
    errors,
  );
