import { randomUUID } from 'node:crypto';
import { type OwningService, streamOf } from '@integras/contracts';
import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import { Bookkeeping, type WaitingRow } from './bookkeeping.js';
import { publishRows } from './publish.js';
import { type Tail, reconcile } from './reconcile.js';
import type { RelayWakeUp } from './wake-up.js';

/** What a relay tells of itself. */
export interface RelayObserver {
  published(count: number): void;
  failed(error: unknown): void;
}

const leaseSeconds = 5;
/** The server's limit for an atomic batch. */
const batchSize = 1_000;
const pollMillis = 1_000;
/** How often an idle relay makes sure that its stream still stands. */
const checkMillis = 5_000;

/**
 * Publishes a service's facts in the order they were committed in, as the only writer of its stream. Of several
 * processes one leads by a lease; that it may believe so too long does no harm, because the server refuses a batch
 * that does not follow the stream's last message.
 */
export class Relay {
  private readonly me = randomUUID();
  private readonly books: Bookkeeping;
  private readonly js: JetStreamClient;
  private jsm: JetStreamManager | undefined;
  private tail: Tail | undefined;
  private checkedAt = 0;
  private leasedAt = 0;
  /** What was found to wait when the last batch was booked. */
  private ahead: readonly WaitingRow[] = [];
  private stopping = false;
  private woken = false;
  private wakeUp: (() => void) | undefined;
  private loop: Promise<void> | undefined;
  private unlisten: (() => void) | undefined;

  constructor(
    dataSource: DataSource,
    private readonly nats: NatsConnection,
    private readonly service: OwningService,
    private readonly ping: RelayWakeUp,
    private readonly observer: RelayObserver,
  ) {
    this.books = new Bookkeeping(dataSource, streamOf(service));
    this.js = jetstream(nats);
  }

  start(): void {
    this.unlisten = this.ping.listen(() => {
      this.woken = true;
      this.wakeUp?.();
    });
    this.loop = this.run();
  }

  /** Finishes the batch under way and hands the lease over. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.unlisten?.();
    this.wakeUp?.();
    await this.loop;
    await this.books.giveUp(this.me).catch(() => undefined);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        if (!(await this.leads())) {
          this.tail = undefined;
          this.ahead = [];
          // The pings are for the leader; a follower only looks whether there still is one.
          await this.rest(pollMillis, 'undisturbed');
        } else if (!(await this.publishOnce())) {
          await this.rest(pollMillis);
        }
      } catch (error) {
        // Whatever went wrong: the stream's own last message says how far it got, never the error's text.
        this.tail = undefined;
        this.ahead = [];
        if (this.stopping) return;
        this.observer.failed(error);
        await this.rest(250);
      }
    }
  }

  /** True when there may be more to publish at once. */
  private async publishOnce(): Promise<boolean> {
    const now = Date.now();
    if (!this.tail || now - this.checkedAt > checkMillis) {
      this.jsm ??= await jetstreamManager(this.nats, { timeout: 2_000 });
      this.tail = await reconcile(this.jsm, this.service, this.books);
      this.ahead = [];
      this.checkedAt = now;
    }
    const rows = this.ahead.length > 0 ? this.ahead : await this.books.waiting(batchSize);
    this.ahead = [];
    if (rows.length === 0) return false;
    const { epoch, last } = this.tail;
    await publishRows(this.js, rows, epoch, last);
    this.tail = { epoch, last: last + rows.length };
    const stored = rows.map(({ position }, index) => ({ position, sequence: last + 1 + index }));
    this.ahead = await this.books.book(stored, this.tail.last, epoch, batchSize);
    this.observer.published(rows.length);
    return this.ahead.length > 0;
  }

  private async leads(): Promise<boolean> {
    const now = Date.now();
    if (this.tail && now - this.leasedAt < (leaseSeconds * 1_000) / 3) return true;
    if (this.leasedAt === 0) await this.books.open();
    const leads = await this.books.lead(this.me, leaseSeconds);
    if (leads) this.leasedAt = now;
    return leads;
  }

  private async rest(millis: number, kind?: 'undisturbed'): Promise<void> {
    if ((this.woken && kind !== 'undisturbed') || this.stopping) {
      this.woken = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.wakeUp = () => {
        if (kind === 'undisturbed' && !this.stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
    this.woken = false;
  }
}
