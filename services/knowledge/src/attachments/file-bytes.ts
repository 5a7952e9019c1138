import type { Readable } from 'node:stream';
import { problem } from '@integras/service-kit';

/** What a file may measure: a report with pictures, not a film. */
export const mostBytes = 10 * 1024 * 1024;

/**
 * Reads a file as it arrives, and no further than it may be long.
 * @throws Refusal 413 for a longer one, 422 for an empty one
 */
export async function bytesOf(file: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) throw tooLarge();
    pieces.push(piece);
  }
  if (bytes === 0) throw empty();
  return Buffer.concat(pieces);
}

const tooLarge = () =>
  problem('body-too-large', 413, 'The file is too large', `A file may have ${mostBytes / 1024 / 1024} MiB.`);

const empty = () =>
  problem('file-not-attachable', 422, 'This file cannot be attached', 'Its content is empty.', [
    { field: 'content', reason: 'is empty' },
  ]);
