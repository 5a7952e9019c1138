import type { TableFile } from '../api/imports.js';
import { type Encoding, likelyEncoding } from './encodings.js';

/** Why a file is no table that can be read. */
export class NoTable extends Error {
  constructor(readonly kind: 'workbook' | 'binary' | 'empty' | 'objects' | 'torn' | 'large') {
    super(`not a table: ${kind}`);
    this.name = 'NoTable';
  }
}

export interface ReadFile extends TableFile {
  /** What it was written in; absent for Unicode, where there is nothing to choose. */
  encoding?: Encoding;
}

/**
 * A file as the server reads it: UTF-8. Spreadsheets save CSV in whatever the computer is set to, and often in UTF-16.
 * @param chosen what it was written in, where somebody said so
 * @throws NoTable for a workbook, and for what is no text
 */
export async function readFile(file: File, language: string, chosen?: Encoding): Promise<ReadFile> {
  const first = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
  if (first.length === 0) throw new NoTable('empty');
  if (workbooks.some((begin) => begin.every((byte, at) => first[at] === byte))) throw new NoTable('workbook');
  const unicode = utf16Of(first);
  if (!unicode && first.includes(0)) throw new NoTable('binary');
  if (unicode) return { content: await asUtf8(file, unicode), format: 'csv' };
  const format = isLines(file.name, first) ? 'ndjson' : 'csv';
  if (await isUtf8(file)) return { content: file, format };
  const encoding = chosen ?? likelyEncoding(language);
  return { content: await asUtf8(file, encoding), format, encoding };
}

/** Zip, which .xlsx and .ods are, and what .xls was before. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

const isLines = (name: string, first: Uint8Array): boolean =>
  /\.(nd)?jsonl?$/i.test(name) || new TextDecoder().decode(first).trimStart().startsWith('{');

async function isUtf8(file: Blob): Promise<boolean> {
  try {
    const decoder = new TextDecoderStream('utf-8', { fatal: true });
    await file.stream().pipeThrough(decoder).pipeTo(new WritableStream());
    return true;
  } catch {
    return false;
  }
}

const asUtf8 = (file: Blob, encoding: string): Promise<Blob> =>
  new Response(file.stream().pipeThrough(new TextDecoderStream(encoding)).pipeThrough(new TextEncoderStream())).blob();
