import { type OwningService, streamOf } from '@integras/contracts';
import { JetStreamApiError, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';

/** A fact that is a tombstone in the ledger, and may not be one in the stream. */
interface Waiting {
  fact: string;
  type: string;
  /** Its number in the stream; null until the relay has noted that it is stored. */
  sequence: string | null;
}

const portion = 200;
const soonMillis = 500;
const everyMillis = 60_000;
const notFound = new Set([10_037, 10_043]);

/**
 * Removes erased facts from the stream: by number and with their bytes overwritten, because what is purged stays
 * readable in the stream's files. Any replica may do it, and do it again.
 */
export class StreamEraser {
  private jsm: JetStreamManager | undefined;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly nats: NatsConnection,
    private readonly service: OwningService,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.working;
  }

  /** Something was erased. */
  wake(): void {
    if (this.stopping) return;
    clearTimeout(this.timer);
    this.working ??= this.round()
      .catch((error: unknown) => {
        this.failed(error);
        return true;
      })
      .then((isLeft) => {
        this.working = undefined;
        if (!this.stopping) this.timer = setTimeout(() => this.wake(), isLeft ? soonMillis : everyMillis).unref();
      });
  }

  /** True when something is left to do soon. */
  private async round(): Promise<boolean> {
    const waiting: Waiting[] = await this.dataSource.query(
      `select fact, type, first_sequence + position - first_position as sequence
         from erasing join ledger on ledger.id = fact
         left join lateral (select * from published_run where first_position <= position order by first_position desc limit 1) run
           on position <= last_position
        order by position limit $1`,
      [portion],
    );
    if (waiting.length === 0) return false;
    this.jsm ??= await jetstreamManager(this.nats, { timeout: 2_000 });
    const done: string[] = [];
    for (const fact of waiting) if (await this.erase(this.jsm, fact)) done.push(fact.fact);
    await this.dataSource.query('delete from erasing where fact = any($1::uuid[])', [done]);
    return true;
  }

  /** True when the stream says nothing of it any more, or its tombstone. */
  private async erase(jsm: JetStreamManager, { fact, type, sequence }: Waiting): Promise<boolean> {
    // The relay may have read it before it was erased: what it stores is known by its number soon.
    if (sequence === null) return false;
    const stream = streamOf(this.service);
    try {
      const stored = await jsm.streams.getMessage(stream, { seq: Number(sequence) });
      if (!stored) return true;
      // Another fact has the number: the stream lost its end and went on. The ledger will know the new number.
      if (stored.header.get('ce-id') !== fact) return false;
      if (stored.header.get('ce-type') === type) return true;
      return await jsm.streams.deleteMessage(stream, Number(sequence), true);
    } catch (error) {
      if (error instanceof JetStreamApiError && notFound.has(error.code)) return true;
      throw error;
    }
  }
}
