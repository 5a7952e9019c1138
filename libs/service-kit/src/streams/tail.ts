import { epochAt, epochsOf, findStream, headersOf } from '@integras/messaging';
import { type ConsumerMessages, DeliverPolicy, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { type Entry, entryOf } from './entry.js';
import type { Extent } from './position.js';
import { Ring, type RingLimits } from './ring.js';

export interface TailObserver {
  failed(stream: string, error: unknown): void;
}

const nothing: Extent = { epochs: [], last: 0 };
/** Holds nothing, and does not claim that there is nothing. */
const nowhere = new Ring({ entries: 0, bytes: 0 }, Infinity);
const checkMillis = 5_000;
const againMillis = 200;

/**
 * Follows the end of one stream, once for the whole process, and keeps the newest entries. What all readers need to
 * know of the stream is here: whether it is there, how far it goes, and when it is no longer what it was.
 */
export class Tail {
  private current = nowhere;
  private known: Extent = nothing;
  private messages: ConsumerMessages | undefined;
  private readonly listeners = new Set<() => void>();
  private stopping = false;
  private loop: Promise<void> | undefined;
  /** Raised whenever something that was read may not be what stands there now. */
  changes = 0;

  constructor(
    readonly stream: string,
    private readonly js: JetStreamClient,
    private readonly jsm: JetStreamManager,
    private readonly limits: RingLimits,
    private readonly prepare: (entries: readonly Entry[]) => Promise<void> | void,
    private readonly observer: TailObserver,
  ) {}

  start(): void {
    this.loop ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.messages?.close();
    await this.loop;
  }

  /** Ends the reading under way and looks at the stream anew. */
  again(): void {
    this.messages?.stop();
  }

  get ring(): Ring {
    return this.current;
  }

  /** Whether there is a stream at all, as far as is known here. */
  get isThere(): boolean {
    return this.known.epochs.length > 0;
  }

  /** The stream as its server says it is now; what is held here is dropped when it does not agree. */
  async ask(): Promise<Extent> {
    const extent = await this.extent();
    if (!this.agrees(extent)) {
      this.current = nowhere;
      this.again();
    }
    return extent;
  }

  /** Calls back whenever there may be something new to read. */
  listen(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  private wakeAll(): void {
    for (const wake of this.listeners) wake();
  }

  private async extent(): Promise<Extent> {
    const info = await findStream(this.jsm, this.stream);
    return info ? { epochs: epochsOf(info), last: info.state.last_seq } : nothing;
  }

  /** Whether what is known and held here is what the stream has. */
  private agrees(extent: Extent): boolean {
    return JSON.stringify(extent.epochs) === JSON.stringify(this.known.epochs) && this.holds(extent);
  }

  private holds({ epochs, last }: Extent): boolean {
    const { newest } = this.current;
    return !newest || (newest.sequence <= last && epochAt(epochs, newest.sequence) === newest.epoch);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.look();
        if (this.isThere) await this.follow();
      } catch (error) {
        if (this.stopping) return;
        this.observer.failed(this.stream, error);
      }
      if (!this.stopping) await new Promise((resolve) => setTimeout(resolve, againMillis));
    }
  }

  /** Keeps the ring only if the stream still has what is in it. */
  private async look(): Promise<void> {
    const extent = await this.extent();
    if (!this.agrees(extent)) this.changes += 1;
    if (!this.current.newest || !this.holds(extent)) this.current = new Ring(this.limits, extent.last);
    this.known = extent;
    this.wakeAll();
  }

  private async follow(): Promise<void> {
    const ring = this.current;
    const from = (ring.newest?.sequence ?? this.known.last) + 1;
    const consumer = await this.js.consumers.get(this.stream, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from,
    });
    const messages = await consumer.consume({ max_messages: 1_000, idle_heartbeat: 2_000 });
    this.messages = messages;
    if (this.stopping) messages.stop();
    void this.watch(messages);
    const check = setInterval(() => void this.ask().catch(() => undefined), checkMillis);
    try {
      for await (const message of messages) {
        const entry = entryOf(message.seq, headersOf(message), message.string());
        // Of another epoch than its number says: the stream was made anew, or went on after losing its end.
        if (epochAt(this.known.epochs, entry.sequence) !== entry.epoch) return;
        const preparing = this.prepare([entry]);
        if (preparing) await preparing;
        ring.add(entry);
        this.wakeAll();
      }
    } finally {
      clearInterval(check);
      messages.stop();
      // The client deletes no consumer by itself; it would stand on the server for minutes.
      await consumer.delete().catch(() => undefined);
    }
  }

  private async watch(messages: ConsumerMessages): Promise<void> {
    for await (const status of messages.status()) {
      const lost = ['stream_not_found', 'consumer_not_found', 'consumer_deleted'].includes(status.type);
      if (lost || (status.type === 'heartbeats_missed' && status.count >= 2)) messages.stop();
    }
  }
}
