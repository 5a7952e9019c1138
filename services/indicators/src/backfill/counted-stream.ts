import type { StreamMessage } from '@integras/messaging';
import { lockCheckpoint, openReplay, readCheckpoint, type Replay } from '@integras/messaging';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource, EntityManager } from 'typeorm';

/** Counting stopped in the middle; it begins again. */
export class BackfillStopped extends Error {
  override readonly name = 'BackfillStopped';
}

/** One of the streams a version is counted from: read from its beginning, beside live counting. */
export class CountedStream {
  private position = 0;
  private until = 0;
  private ahead: StreamMessage[] = [];

  private constructor(
    readonly name: string,
    private readonly replay: Replay,
  ) {}

  /** @throws Error when there is no such stream yet */
  static async open(nats: NatsConnection, name: string): Promise<CountedStream> {
    return new CountedStream(name, await openReplay(nats, name));
  }

  get epoch(): string {
    return this.replay.epoch;
  }

  /** How many messages were read, of how many that live counting has applied. */
  get progress(): { read: number; of: number } {
    return { read: Math.min(this.position, this.until), of: this.until };
  }

  /** Whether at most so many are left to where live counting stands. */
  async isWithin(source: DataSource, near: number): Promise<boolean> {
    this.place(await readCheckpoint(source, this.name));
    return this.position + near >= this.until;
  }

  /** Where live counting stands; it waits there to the end of the transaction. */
  async hold(manager: EntityManager): Promise<number> {
    this.place(await lockCheckpoint(manager, this.name));
    return this.until;
  }

  isAt(until: number): boolean {
    return this.position >= until;
  }

  /** The next messages, `most` at once, up to that number of the stream. */
  async next(most: number, until: number): Promise<StreamMessage[]> {
    const messages = this.ahead.length > 0 ? this.ahead : await this.replay.next(most);
    const due = messages.filter(({ sequence }) => sequence <= until);
    this.ahead = messages.slice(due.length);
    this.position = due.at(-1)?.sequence ?? until;
    return due;
  }

  close(): Promise<void> {
    return this.replay.close();
  }

  private place(live: { epoch: string; sequence: number } | undefined): void {
    if (live && live.epoch !== this.epoch) throw new BackfillStopped(`the stream ${this.name} was rebuilt`);
    this.until = live?.sequence ?? 0;
  }
}
