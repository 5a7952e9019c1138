import type { JetStreamManager } from '@nats-io/jetstream';
import type { Entry } from './entry.js';
import { readHistory } from './history.js';
import { type Position, commonWith, endOf } from './position.js';
import type { Tail } from './tail.js';

const page = { entries: 256, bytes: 256 * 1024 };

/** One stream to read from, from any point of its history to its end and on: the ring where it reaches, else the storage. */
export class Feed {
  constructor(
    private readonly tail: Tail,
    private readonly jsm: JetStreamManager,
    private readonly prepare: (entries: readonly Entry[]) => Promise<void> | void,
  ) {}

  get stream(): string {
    return this.tail.stream;
  }

  /** Raised whenever a position has to be looked at again by {@link stands}. */
  get changes(): number {
    return this.tail.changes;
  }

  listen(wake: () => void): () => void {
    return this.tail.listen(wake);
  }

  /** The position after the newest message there is. */
  async end(): Promise<Position> {
    return endOf(await this.tail.ask());
  }

  /** The position itself when the stream still has what was read up to it, else the last one it shares with that past. */
  async stands(position: Position): Promise<Position> {
    return commonWith(await this.tail.ask(), position);
  }

  /** What comes next, in order; none when the reader has everything. It may take a look into the storage. */
  async next(position: Position): Promise<Entry[]> {
    const { ring } = this.tail;
    if (ring.covers(position.sequence)) return ring.after(position.sequence, page.entries);
    if (!this.tail.isThere) return [];
    const entries = await readHistory(this.jsm, this.stream, position.sequence, page);
    await this.prepare(entries);
    return entries;
  }
}
