import type { ExportSheet } from './export-sheet.js';

export interface WriteOptions {
  /** Begin a text with a byte order mark: without one Excel takes UTF-8 for the machine's own code page. */
  byteOrderMark?: boolean;
}

/** A format that figures can be taken away in. The same sheet is the same bytes, always. */
export interface FigureExport {
  /** How a request names it. */
  readonly name: string;
  readonly mediaType: string;
  /** Of file names, without the dot. */
  readonly extension: string;
  /** Needs `projects` of the sheet: the header of every project that a row belongs to. */
  readonly needsProjects?: true;
  write(sheet: ExportSheet, options?: WriteOptions): Uint8Array | Promise<Uint8Array>;
}
