import type { DataSource } from 'typeorm';
import { type AttributeRow, attributeColumns } from '../ledger/fact-row.js';
import { numberArray } from '../postgres/arrays.js';
import { statement } from '../postgres/statement.js';
import { inTransaction } from '../postgres/transaction.js';
import { together } from '../together.js';
import { type Stored, runsOf } from './runs.js';

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

// It need not wait for the disk: a crash that loses it is made good by the stream's own messages.
const noteStored = statement(
  'note-stored',
  `with unhurried as (select set_config('synchronous_commit', 'off', true)),
     gone as (delete from outbox where position = any($1::bigint[]))
   insert into published_run
   select run.* from unnest($2::bigint[], $3::bigint[], $4::bigint[]) as run, unhurried`,
);
// The positions are found first, so that the ledger is read by them alone, whatever the planner knows of a queue that comes and goes.
const findWaiting = statement<WaitingRow>(
  'find-waiting-facts',
  `select ${attributeColumns}, data::text from ledger
    where position = any(array(select position from outbox order by position limit $1)) order by position`,
);
const findPositions = statement<{ id: string; position: string }>(
  'find-positions',
  'select id, position from ledger where id = any($1::uuid[])',
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

  /** Where the ledger has these facts. @throws when it lacks one: then the stream belongs to another ledger. */
  async positionsOf(ids: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await findPositions(this.dataSource, [ids]);
    if (rows.length < ids.length) {
      throw new Error(
        `stream ${this.stream} holds ${ids.length - rows.length} facts that this ledger does not: it belongs to another database. Point the service at its own database or NATS.`,
      );
    }
    return new Map(rows.map(({ id, position }) => [id, position]));
  }

  /**
   * Notes that these facts are stored, the last of the stream under the number `last`, and answers the oldest that
   * still wait, at most `limit`.
   */
  async book(stored: readonly Stored[], last: number, epoch: string, limit = 0): Promise<WaitingRow[]> {
    const runs = runsOf(stored);
    return inTransaction(this.dataSource, async (manager) => {
      const [, , { rows: waiting }] = await together([
        noteStored(manager, [
          numberArray(stored.map(({ position }) => position)),
          numberArray(runs.map(({ firstPosition }) => firstPosition)),
          numberArray(runs.map(({ lastPosition }) => lastPosition)),
          numberArray(runs.map(({ firstSequence }) => firstSequence)),
        ]),
        moveTo(manager, [this.stream, last, epoch]),
        findWaiting(manager, [limit]),
      ]);
      return waiting;
    });
  }

  /** The stream has nothing after `last` any more: those facts wait again. */
  async lost(last: number, epoch: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `with kept as (
           update published_run set last_position = first_position + $1 - first_sequence
            where first_sequence <= $1 and first_sequence + last_position - first_position > $1
           returning first_position),
         gone as (delete from published_run where first_sequence > $1 returning first_position)
         insert into outbox
         select position from published_run join ledger on position between first_position and last_position
          where first_sequence + position - first_position > $1`,
        [last],
      );
      await moveTo(manager, [this.stream, last, epoch]);
    });
  }
}
