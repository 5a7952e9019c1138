import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import { type Epoch, epochsOf, findStream } from '../relay/stream.js';
import type { Applier } from './apply.js';
import { type Checkpoint, CheckpointMoved, placeCheckpoint, readCheckpoint } from './checkpoint.js';
import { type Gathering, mostTogether, Reading, StreamChanged } from './reading.js';

/** What a follower tells of itself. */
export interface FollowObserver {
  failed(stream: string, error: unknown): void;
}

/**
 * The position reading goes on from, in the epoch that is current. A position in a lost tail goes back to where the
 * stream was continued; what comes again from there is told by its number in its journal and not applied twice.
 */
export function resume(checkpoint: Checkpoint | undefined, epochs: readonly Epoch[]): Checkpoint {
  const current = epochs.at(-1)!.epoch;
  const at = epochs.findIndex(({ epoch }) => epoch === checkpoint?.epoch);
  if (!checkpoint || at < 0) return { epoch: current, sequence: 0 };
  const next = epochs[at + 1];
  return { epoch: current, sequence: next ? Math.min(checkpoint.sequence, next.from - 1) : checkpoint.sequence };
}

/** Follows one stream for as long as the process lives: opens, reads, applies, and opens again after any trouble. */
export class Follower {
  private readonly js: JetStreamClient;
  private jsm: JetStreamManager | undefined;
  private reading: Reading | undefined;
  private stopping = false;
  private loop: Promise<void> | undefined;
  private following = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly nats: NatsConnection,
    readonly stream: string,
    private readonly subjects: readonly string[],
    private readonly applier: Applier,
    private readonly observer: FollowObserver,
    private readonly gathering: Gathering,
  ) {
    this.js = jetstream(nats);
  }

  start(): void {
    this.loop ??= this.run();
  }

  /** Lets the batch under way finish. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.reading?.close();
    await this.loop;
  }

  /** True while the stream is being read. */
  get isFollowing(): boolean {
    return this.following;
  }

  /** How many messages are known to wait. */
  get lag(): number {
    return this.reading?.lag ?? 0;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.follow();
      } catch (error) {
        if (this.stopping) return;
        if (!(error instanceof StreamChanged || error instanceof CheckpointMoved))
          this.observer.failed(this.stream, error);
        await new Promise((resolve) => setTimeout(resolve, 100));
      } finally {
        this.following = false;
      }
    }
  }

  private async follow(): Promise<void> {
    this.jsm ??= await jetstreamManager(this.nats, { timeout: 2_000 });
    const info = await findStream(this.jsm, this.stream);
    const epochs = info ? epochsOf(info) : [];
    if (epochs.length === 0) throw new StreamChanged('the stream is not there yet');

    const stood = await readCheckpoint(this.dataSource, this.stream);
    const resumed = resume(stood, epochs);
    await placeCheckpoint(this.dataSource, this.stream, stood, resumed);
    let reached = (await readCheckpoint(this.dataSource, this.stream))!;
    if (reached.epoch !== resumed.epoch) throw new CheckpointMoved('another replica placed the checkpoint');

    const reading = await Reading.open(
      this.js,
      this.stream,
      reached.sequence + 1,
      epochs,
      this.subjects,
      this.gathering,
    );
    this.reading = reading;
    this.following = true;
    try {
      while (!this.stopping)
        reached = await this.applier.apply(await reading.next(mostTogether), reached, resumed.epoch);
    } finally {
      await reading.close();
    }
  }
}
