import type { Problem } from '@integras/messaging';
import type { DataSource, EntityManager } from 'typeorm';
import type { Tally } from './import-batch.js';
import { ImportRow, type ImportState } from './import.entity.js';

/** Another worker has taken the import over. */
export class LeaseLost extends Error {}

/**
 * An import that this worker holds by a lease. The lease is asked for again in the transaction of every batch: a
 * worker that was believed dead and wakes up later can write nothing.
 */
export class ImportJob {
  private constructor(
    readonly row: ImportRow,
    private readonly leader: string,
    private readonly leaseSeconds: number,
  ) {}

  /** The import that waits longest, when there is one that nobody works on, in a project in which none is worked on. */
  static async claim(dataSource: DataSource, leader: string, leaseSeconds: number): Promise<ImportJob | undefined> {
    const [claimed]: [{ id: string }[], number] = await dataSource.query(
      `update import set leader = $1, leased_until = now() + $2 * interval '1 second', attempts = attempts + 1
        where id = (select id from import waiting
                     where state in ('checking', 'importing') and leased_until < now()
                       and not exists (select from import other
                                        where other.project = waiting.project and other.leased_until >= now()
                                          and other.state in ('checking', 'importing'))
                     order by created_at, id for update skip locked limit 1)
       returning id`,
      [leader, leaseSeconds],
    );
    const id = claimed[0]?.id;
    const row = id === undefined ? null : await dataSource.manager.findOneBy(ImportRow, { id });
    return row ? new ImportJob(row, leader, leaseSeconds) : undefined;
  }

  /** The pieces of the file in order, one at a time. */
  async *pieces(dataSource: DataSource): AsyncGenerator<Buffer, void> {
    for (let number = 0; ; number += 1) {
      const [chunk]: { bytes: Buffer }[] = await dataSource.query(
        'select bytes from import_chunk where import = $1 and number = $2',
        [this.row.id, number],
      );
      if (!chunk) return;
      yield chunk.bytes;
    }
  }

  /** Begins from the first row again; what was told of rows is told anew. */
  async beginAgain(dataSource: DataSource): Promise<void> {
    await dataSource.transaction(async (manager) => {
      await this.hold(manager, 'rows = 0, accepted = 0, repeated = 0, skipped = 0, refused = 0');
      await manager.query('delete from import_row where import = $1', [this.row.id]);
    });
  }

  async keepHeading(manager: EntityManager, heading: readonly string[]): Promise<void> {
    await this.hold(manager, 'heading = $4::json', JSON.stringify(heading));
  }

  /** Moves the checkpoint. @throws LeaseLost */
  async advance(manager: EntityManager, { rows, accepted, repeated, skipped, refused }: Tally): Promise<void> {
    await this.hold(
      manager,
      `rows = rows + $4, accepted = accepted + $5, repeated = repeated + $6, skipped = skipped + $7, refused = refused + $8, attempts = 0`,
      rows,
      accepted,
      repeated,
      skipped,
      refused,
    );
  }

  /** Ends the import. Its file is needed no longer, except after a dry run, which may be followed by the real one. */
  async finish(manager: EntityManager, state: ImportState, now: Date, problem: Problem | null = null): Promise<void> {
    await this.hold(
      manager,
      `state = $4, finished_at = $5, problem = $6::json`,
      state,
      now,
      problem && JSON.stringify(problem),
    );
    const applicable = this.row.dryRun && state === 'done';
    if (!applicable) await manager.query('delete from import_chunk where import = $1', [this.row.id]);
  }

  /** Gives the import back, for whoever claims it after so many seconds. */
  async release(manager: EntityManager, seconds: number): Promise<void> {
    await manager.query(
      `update import set leased_until = now() + $3 * interval '1 second' where id = $1 and leader = $2`,
      [this.row.id, this.leader, seconds],
    );
  }

  private async hold(manager: EntityManager, changes: string, ...values: unknown[]): Promise<void> {
    const [, held]: [unknown, number] = await manager.query(
      `update import set ${changes}, leased_until = now() + $3 * interval '1 second' where id = $1 and leader = $2`,
      [this.row.id, this.leader, this.leaseSeconds, ...values],
    );
    if (held !== 1) throw new LeaseLost(`import ${this.row.id} is held by another worker`);
  }
}
