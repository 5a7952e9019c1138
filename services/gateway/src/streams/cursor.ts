import { type Position, type Positions } from '@integras/service-kit';
import { createHash } from 'node:crypto';
import { Seal, SealBroken } from '@integras/service-kit';

/** What a cursor remembers: where its reader was, and which filter it read with. */
export interface Bookmark {
  positions: Positions;
  filter: string;
}

/** A cursor that this installation did not make for this reader. */
export class CursorRefused extends Error {
  override readonly name = 'CursorRefused';
}

/**
 * Turns places in streams into text that tells a reader nothing: neither how many facts it may not see, nor when they
 * happened. A cursor opens only for the reader it was made for, and two of the same place look different.
 */
export class Cursors {
  private readonly seal: Seal;

  constructor(secret: string) {
    this.seal = new Seal(secret, 'stream-cursor');
  }

  make(reader: string, { positions, filter }: Bookmark): string {
    const places = [...positions].map(
      // Of equal width, so that not even the length tells how far the stream is.
      ([stream, { epoch, sequence }]) => `${stream}=${epoch}=${sequence.toString(36).padStart(10, '0')}`,
    );
    return this.seal.close([filter, ...places].join(' '), reader);
  }

  /** @throws CursorRefused */
  open(reader: string, cursor: string): Bookmark {
    try {
      const [filter = '', ...places] = this.seal.open(cursor, reader).split(' ');
      const positions = new Map<string, Position>();
      for (const place of places) {
        const [stream = '', epoch = '', sequence = ''] = place.split('=');
        positions.set(stream, { epoch, sequence: Number.parseInt(sequence, 36) });
      }
      return { filter, positions };
    } catch (error) {
      if (error instanceof SealBroken) throw new CursorRefused(error.message);
      throw error;
    }
  }
}

/** A short print of what a reader asked for, to notice that a cursor was made for something else. */
export function printOf(filter: unknown): string {
  return createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 11);
}
