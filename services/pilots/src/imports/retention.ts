import type { EntityManager } from 'typeorm';

/** An upload that has not ended after this long never will. */
const receivingHours = 1;

/**
 * What people wrote into their files is not kept longer than it is of use: half-received files, files of dry runs that
 * nobody applied, and the cells of refused rows go; that and why rows were refused stays.
 */
export async function forgetOld(manager: EntityManager, now: Date, keepDays: number): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  await manager.query(`delete from import where state = 'receiving' and created_at < $1`, [before(receivingHours)]);
  const old = before(keepDays * 24);
  await manager.query(`delete from import_chunk where import in (select id from import where finished_at < $1)`, [old]);
  await manager.query(
    `update import_row set cells = null where cells is not null and import in (select id from import where finished_at < $1)`,
    [old],
  );
}
