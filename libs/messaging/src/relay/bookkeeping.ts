import type { DataSource } from 'typeorm';
import { type AttributeRow, attributeColumns } from '../ledger/fact-row.js';
import { statement } from '../postgres/statement.js';
import { inTransaction } from '../postgres/transaction.js';
import { together } from '../together.js';

/** A fact as it is published: its data stays the text it is stored as. */
export interface WaitingRow extends AttributeRow {
  data: string;
}

/** What the ledger knows of its stream. */
export interface Published {
  /** Epoch in which it last published; null before the first time. */
  epoch: string | null;
  /** Number of the last message it knows to be stored. */
  last: number;
}

const noteStored = statement(
  'note-stored',
  `update ledger set published = stored.sequence
     from unnest($1::uuid[], $2::bigint[]) as stored (id, sequence), (select set_config('synchronous_commit', 'off', true)) as unhurried
    where ledger.id = stored.id`,
);
const findWaiting = statement<WaitingRow>(
  'find-waiting-facts',
  `select ${attributeColumns}, data::text from ledger where published is null order by position limit $1`,
);
const moveTo = statement('move-relay', 'update relay set last_sequence = $2, epoch = $3 where stream = $1');

/** The relay's side of the ledger: the queue, the lease and what has been published. */
export class Bookkeeping {
  constructor(
    private readonly dataSource: DataSource,
    private readonly stream: string,
  ) {}

  /** Makes sure that there is a lease to take. */
  async open(): Promise<void> {
    await this.dataSource.query('insert into relay (stream) values ($1) on conflict do nothing', [this.stream]);
  }

  /** Takes or keeps the lease; the database's clock decides. True when this process leads. */
  async lead(leader: string, seconds: number): Promise<boolean> {
    const [rows] = (await this.dataSource.query(
      `update relay set leader = $2, leased_until = now() + make_interval(secs => $3)
        where stream = $1 and (leader = $2 or leased_until < now()) returning stream`,
      [this.stream, leader, seconds],
    )) as [unknown[], number];
    return rows.length > 0;
  }

  async giveUp(leader: string): Promise<void> {
    await this.dataSource.query(`update relay set leased_until = '-infinity' where stream = $1 and leader = $2`, [
      this.stream,
      leader,
    ]);
  }

  async published(): Promise<Published> {
    const rows: { epoch: string | null; last_sequence: string }[] = await this.dataSource.query(
      'select epoch, last_sequence from relay where stream = $1',
      [this.stream],
    );
    return { epoch: rows[0]?.epoch ?? null, last: Number(rows[0]?.last_sequence ?? 0) };
  }

  /** The oldest rows that are not published; late commits stand among them like all others. */
  async waiting(limit: number): Promise<WaitingRow[]> {
    return (await findWaiting(this.dataSource, [limit])).rows;
  }

  /**
   * Notes that these facts are stored under these numbers, and answers the oldest that still wait, at most `limit`. It
   * need not wait for the disk: a crash that loses it is made good by the stream's own messages.
   * @throws when a message is not a fact of this ledger: then the stream belongs to another one.
   */
  async book(
    messages: readonly { id: string; sequence: number }[],
    last: number,
    epoch: string,
    limit = 0,
  ): Promise<WaitingRow[]> {
    return inTransaction(this.dataSource, async (manager) => {
      const [{ count: known }, , { rows: waiting }] = await together([
        noteStored(manager, [messages.map(({ id }) => id), messages.map(({ sequence }) => sequence)]),
        moveTo(manager, [this.stream, last, epoch]),
        findWaiting(manager, [limit]),
      ]);
      if (known < messages.length) {
        throw new Error(
          `stream ${this.stream} holds ${messages.length - known} facts that this ledger does not: it belongs to another database. Point the service at its own database or NATS.`,
        );
      }
      return waiting;
    });
  }

  /** The stream has nothing after `last` any more: those facts wait again. */
  async lost(last: number, epoch: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('update ledger set published = null where published > $1', [last]);
      await moveTo(manager, [this.stream, last, epoch]);
    });
  }
}
