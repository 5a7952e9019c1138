import { type Entry, type Feed, type Position, type Positions, beginning } from '@integras/service-kit';

/** Where a reader brings what it reads. */
export interface Destination {
  /** Called before each entry; the reader waits when it answers a promise. */
  ready(): Promise<void> | void;
  /**
   * Takes one entry, the positions just moved behind it: what it tells of positions must be told at once, not after
   * waiting. The reader waits before it goes on when it answers a promise.
   */
  take(entry: Entry): Promise<void> | void;
  /** What was read up to here is not what the stream has now. Answers where to go on, given the last common position. */
  lost(feed: Feed, common: Position): Promise<Position> | Position;
  /** The position was moved to where {@link lost} said. */
  moved(): void;
  /** Reading failed and is tried again. */
  failed(error: unknown): void;
}

const againMillis = 500;

/**
 * Pulls entries out of several feeds, each from its own position on, for as long as it is not stopped. It holds nothing
 * but its positions: whatever its destination is too slow for stays in the stream.
 */
export class Reader {
  private readonly seen = new Map<string, number>();
  private wake: () => void = () => undefined;
  private woken = false;
  private stopped = false;

  constructor(
    private readonly feeds: readonly Feed[],
    readonly positions: Positions,
    private readonly destination: Destination,
  ) {}

  stop(): void {
    this.stopped = true;
    this.nudge();
  }

  /** Reads until it is stopped. */
  async run(): Promise<void> {
    const unlisten = this.feeds.map((feed) => feed.listen(() => this.nudge()));
    try {
      while (!this.stopped) {
        this.woken = false;
        let moved = false;
        for (const feed of this.feeds) moved = (await this.advance(feed)) || moved;
        // A long way through the history must not keep the process from everything else.
        if (moved) await new Promise((resolve) => setImmediate(resolve));
        else await this.rest();
      }
    } finally {
      for (const end of unlisten) end();
    }
  }

  private async advance(feed: Feed): Promise<boolean> {
    try {
      if (this.seen.get(feed.stream) !== feed.changes) {
        const { changes } = feed;
        await this.verify(feed);
        this.seen.set(feed.stream, changes);
        return true;
      }
      const entries = await feed.next(this.positionIn(feed));
      for (const entry of entries) {
        if (this.stopped) return false;
        const { epoch, sequence } = this.positionIn(feed);
        // Another epoch than that of the last one read may stand where something else stood, never read here.
        if (sequence > 0 && entry.epoch !== epoch && !(await this.verify(feed))) return true;
        const waiting = this.destination.ready();
        if (waiting) await waiting;
        this.positions.set(feed.stream, { epoch: entry.epoch, sequence: entry.sequence });
        const taking = this.destination.take(entry);
        if (taking) await taking;
      }
      return entries.length > 0;
    } catch (error) {
      this.destination.failed(error);
      setTimeout(() => this.nudge(), againMillis);
      return false;
    }
  }

  /** Whether the stream still has what was read up to the position; if not, the position is moved. */
  private async verify(feed: Feed): Promise<boolean> {
    const position = this.positionIn(feed);
    const common = await feed.stands(position);
    if (common.sequence === position.sequence) return true;
    this.positions.set(feed.stream, await this.destination.lost(feed, common));
    this.destination.moved();
    return false;
  }

  private positionIn({ stream }: Feed): Position {
    return this.positions.get(stream) ?? beginning;
  }

  private nudge(): void {
    this.woken = true;
    this.wake();
  }

  private async rest(): Promise<void> {
    if (this.woken) return;
    await new Promise<void>((resolve) => (this.wake = resolve));
    this.wake = () => undefined;
  }
}
