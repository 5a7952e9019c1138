import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { problem } from '@integras/service-kit';
import type { EntityManager } from 'typeorm';

const chunkBytes = 256 * 1024;

export interface Uploaded {
  bytes: number;
  digest: string;
}

/**
 * Takes a file as it arrives, piece by piece; no more than a piece of it is in memory.
 * @param purpose what the digest tells apart beside the file: the same file for something else is another upload
 * @param keep where pieces go; without it the file is only measured
 * @throws Refusal as {@link textIn} does
 */
export async function receive(
  file: Readable,
  most: number,
  purpose: string,
  keep?: (bytes: Buffer, number: number) => Promise<void>,
): Promise<Uploaded> {
  const digest = createHash('sha256').update(`${purpose}\n`);
  let [bytes, number, waiting]: [number, number, Buffer[]] = [0, 0, []];
  let waitingBytes = 0;
  const flush = async () => {
    if (waitingBytes > 0) await keep?.(Buffer.concat(waiting), number++);
    [waiting, waitingBytes] = [[], 0];
  };
  for await (const piece of textIn(file, most)) {
    bytes += piece.length;
    digest.update(piece);
    waiting.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes >= chunkBytes) await flush();
  }
  await flush();
  return { bytes, digest: digest.digest('base64url') };
}

/**
 * The pieces of a file as they arrive.
 * @throws Refusal when it is larger than `most`, empty or not UTF-8
 */
export async function* textIn(file: Readable, most: number): AsyncGenerator<Buffer, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > most) {
      throw problem(
        'body-too-large',
        413,
        'The file is too large',
        `A file may have ${most} bytes. Split it; rows that are in both parts are taken once.`,
      );
    }
    requireText(decoder, piece);
    yield piece;
  }
  requireText(decoder);
  if (bytes === 0) throw problem('file-empty', 422, 'The file is empty', 'There is not one byte in it.');
}

function requireText(decoder: InstanceType<typeof TextDecoder>, piece?: Buffer): void {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw problem(
      'not-utf-8',
      422,
      'The file is not UTF-8',
      'Save it again as UTF-8; spreadsheet programs call it "CSV UTF-8".',
    );
  }
}

export async function keepChunk(manager: EntityManager, id: string, bytes: Buffer, number: number): Promise<void> {
  await manager.query('insert into import_chunk (import, number, bytes) values ($1, $2, $3)', [id, number, bytes]);
}
