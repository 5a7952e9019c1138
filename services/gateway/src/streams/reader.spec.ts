import { Entry, type Extent, type Feed, type Position, commonWith } from '@integras/service-kit';
import { until } from '@integras/testing';
import { Reader } from './reader.js';

/** A stream in memory that a test can change behind the reader's back. */
class ScriptedFeed {
  readonly stream = 'integras-pilots';
  changes = 0;
  epochs: Extent['epochs'] = [{ epoch: 'first', from: 1 }];
  entries: Entry[] = [];
  private readonly listeners = new Set<() => void>();

  add(...sequences: number[]): void {
    const epochOf = (sequence: number) => this.epochs.findLast(({ from }) => from <= sequence)!.epoch;
    for (const sequence of sequences)
      this.entries.push(new Entry(epochOf(sequence), sequence, undefined, `${sequence}`));
    for (const wake of this.listeners) wake();
  }

  /** Loses everything behind this number; nobody is told. */
  loseAfter(last: number): void {
    this.entries = this.entries.filter(({ sequence }) => sequence <= last);
    this.epochs = [...this.epochs, { epoch: 'second', from: last + 1 }];
  }

  listen(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  async stands(position: Position): Promise<Position> {
    return commonWith({ epochs: this.epochs, last: this.entries.at(-1)?.sequence ?? 0 }, position);
  }

  async next({ sequence }: Position): Promise<Entry[]> {
    return this.entries.filter((entry) => entry.sequence > sequence).slice(0, 2);
  }
}

const reaches = (taken: readonly unknown[], count: number) =>
  until(
    async () => taken.length,
    (length) => length >= count,
  );

describe('a reader', () => {
  const reading = (feed: ScriptedFeed) => {
    const taken: string[] = [];
    const positions = new Map<string, Position>();
    const reader = new Reader([feed as unknown as Feed], positions, {
      ready: () => undefined,
      take: ({ epoch, sequence }) => void taken.push(`${epoch} ${sequence}`),
      lost: (_feed, common) => common,
      moved: () => taken.push('reset'),
      failed: (error) => taken.push(String(error)),
    });
    return { taken, positions, reader, running: reader.run() };
  };

  it('takes every entry once and waits for more', async () => {
    const feed = new ScriptedFeed();
    const { taken, reader, running } = reading(feed);
    feed.add(1, 2, 4);
    await reaches(taken, 3);
    feed.add(5);
    await reaches(taken, 4);
    reader.stop();
    await running;
    expect(taken).toEqual(['first 1', 'first 2', 'first 4', 'first 5']);
  });

  it('notices by an entry of another epoch that something was lost which it never read, though nobody tells it', async () => {
    const feed = new ScriptedFeed();
    const { taken, reader, running } = reading(feed);
    feed.add(1, 2, 3, 4);
    await reaches(taken, 4);
    feed.loseAfter(2);
    feed.add(3, 4, 5);
    await reaches(taken, 8);
    reader.stop();
    await running;
    expect(taken).toEqual(['first 1', 'first 2', 'first 3', 'first 4', 'reset', 'second 3', 'second 4', 'second 5']);
  });

  it('goes on without a word when a new epoch follows on what it has read', async () => {
    const feed = new ScriptedFeed();
    const { taken, reader, running } = reading(feed);
    feed.add(1, 2);
    await reaches(taken, 2);
    feed.loseAfter(2);
    feed.add(3);
    await reaches(taken, 3);
    reader.stop();
    await running;
    expect(taken).toEqual(['first 1', 'first 2', 'second 3']);
  });

  it('has moved its position behind an entry when it is taken, and not before', async () => {
    const feed = new ScriptedFeed();
    const seen: [number, number | undefined][] = [];
    const positions = new Map<string, Position>();
    const place = () => positions.get(feed.stream)?.sequence;
    let waiting: number | undefined;
    const reader = new Reader([feed as unknown as Feed], positions, {
      ready: async () => {
        waiting = place();
        await new Promise((resolve) => setImmediate(resolve));
        expect(place()).toBe(waiting);
      },
      take: ({ sequence }) => void seen.push([sequence, place()]),
      lost: (_feed, common) => common,
      moved: () => undefined,
      failed: (error) => {
        throw error;
      },
    });
    const running = reader.run();
    feed.add(1, 2);
    await reaches(seen, 2);
    reader.stop();
    await running;
    expect(seen).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
