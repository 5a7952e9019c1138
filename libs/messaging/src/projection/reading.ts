import { setImmediate as nextTurn } from 'node:timers/promises';
import { DeliverPolicy, type ConsumerMessages, type JetStreamClient } from '@nats-io/jetstream';
import { type Epoch, epochAt } from '../relay/stream.js';
import { epochIn, headersOf } from './message-headers.js';
import { type StreamMessage, read } from './stream-message.js';

/** How many messages share a transaction at most. The more do, the more often one row is written for many of them. */
export const mostTogether = 5_000;

/** How many messages wait in memory at most: a batch, so that the next one is read while one is applied. */
const mostWaiting = mostTogether;

/** So many are read in a row; in between whatever else the process does has its turn. */
const portion = 100;

/** How long facts are gathered, so that those that come together share a transaction. */
export interface Gathering {
  /** Those that are on their way are waited for so long; they may have been erased meanwhile. */
  coming: number;
  /** And so long whatever may still come. */
  any: number;
}

/** For what people watch as it happens. */
export const live: Gathering = { coming: 3, any: 0 };
/** Messages that are known to come and do not are looked for no longer at a time. */
const patienceMillis = 500;

/** The stream changed under the reader: it has to be opened anew. */
export class StreamChanged extends Error {
  override readonly name = 'StreamChanged';
}

/** One opened reading of a stream from a position on, in batches. */
export class Reading {
  private readonly waiting: StreamMessage[] = [];
  private wake: (() => void) | undefined;
  private room: (() => void) | undefined;
  private ended: Error | undefined;
  private behind = 0;
  private inARow = 0;

  private constructor(
    private readonly messages: ConsumerMessages,
    private readonly epochs: readonly Epoch[],
    private readonly gathering: Gathering,
  ) {
    void this.pull();
    void this.watch();
  }

  /** `subjects` narrows what is read; none means everything. */
  static async open(
    js: JetStreamClient,
    stream: string,
    from: number,
    epochs: readonly Epoch[],
    subjects: readonly string[],
    gathering: Gathering = live,
  ): Promise<Reading> {
    const consumer = await js.consumers.get(stream, {
      ...(subjects.length > 0 && { filter_subjects: [...subjects] }),
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from,
    });
    return new Reading(await consumer.consume({ max_messages: 2_000, idle_heartbeat: 2_000 }), epochs, gathering);
  }

  /** How many messages the stream had after the last one received. */
  get lag(): number {
    return this.waiting.length + this.behind;
  }

  /**
   * What has arrived, at least one message, at most `most`. What the stream has beside it is on its way already and
   * given a moment, so that facts that were published together are applied together.
   * @throws StreamChanged when the reading cannot go on.
   */
  async next(most: number): Promise<StreamMessage[]> {
    while (this.waiting.length === 0) {
      if (this.ended) throw this.ended;
      await this.arrival();
    }
    const begun = performance.now();
    while (this.waiting.length < Math.min(most, mostWaiting) && !this.ended) {
      // With more to come than fits into a batch nobody waits for the next one, and a full one costs least.
      const isCatchingUp = this.behind > most;
      const enough = this.behind > 0 ? Math.max(this.gathering.coming, this.gathering.any) : this.gathering.any;
      const left = isCatchingUp ? patienceMillis : begun + enough - performance.now();
      if (left <= 0) break;
      const arrived = this.waiting.length;
      await this.arrival(left);
      if (isCatchingUp && this.waiting.length === arrived) break;
    }
    const taken = this.waiting.splice(0, most);
    this.room?.();
    return taken;
  }

  /** Ends the reading; a waiting `next` throws. */
  async close(reason = 'closed'): Promise<void> {
    this.end(new StreamChanged(reason));
    await this.messages.close();
  }

  private arrival(within?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = within === undefined ? undefined : setTimeout(resolve, within);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async pull(): Promise<void> {
    try {
      for await (const message of this.messages) {
        // A message of another epoch than its number says: the stream was rebuilt while this reading was open.
        const headers = headersOf(message);
        if (epochIn(headers) !== epochAt(this.epochs, message.seq))
          return this.end(new StreamChanged('the stream was rebuilt'));
        this.waiting.push(read(message, headers));
        this.behind = message.info.pending;
        this.wake?.();
        if (this.waiting.length >= mostWaiting) await new Promise<void>((resolve) => (this.room = resolve));
        if (++this.inARow % portion === 0) await nextTurn();
        if (this.ended) return;
      }
      this.end(new StreamChanged('the consumer ended'));
    } catch (error) {
      this.end(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private async watch(): Promise<void> {
    for await (const status of this.messages.status()) {
      const lost =
        status.type === 'stream_not_found' ||
        status.type === 'consumer_not_found' ||
        status.type === 'consumer_deleted';
      if (lost || (status.type === 'heartbeats_missed' && status.count >= 2)) this.end(new StreamChanged(status.type));
    }
  }

  private end(error: Error): void {
    this.ended ??= error;
    this.wake?.();
    this.room?.();
  }
}
