import type { DataSource, EntityManager } from 'typeorm';

/** An upload that has not ended after this long never will. */
const receivingHours = 1;

/** What a reason quotes of a cell, as JSON writes a text. */
const quotation = String.raw`"([^"\\]|\\.)*"`;

/**
 * What people wrote into their files is not kept longer than it is of use: half-received files, files of dry runs that
 * nobody applied, the cells of refused rows and what reasons quote of them go, and which rows were repeated or skipped;
 * that and why rows were refused stays, and how many there were of each.
 */
export async function forgetOld(dataSource: DataSource, now: Date, keepDays: number): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  await dataSource.query(`delete from import where state = 'receiving' and created_at < $1`, [before(receivingHours)]);
  const old: { id: string }[] = await dataSource.query(
    'select id from import where forgotten_at is null and finished_at < $1 order by finished_at',
    [before(keepDays * 24)],
  );
  for (const { id } of old) await dataSource.transaction((manager) => forget(manager, id, now));
}

async function forget(manager: EntityManager, id: string, now: Date): Promise<void> {
  await manager.query('update import set forgotten_at = $2 where id = $1', [id, now]);
  await manager.query('delete from import_chunk where import = $1', [id]);
  await manager.query(`delete from import_row where import = $1 and state <> 'refused'`, [id]);
  await manager.query(
    `update import_row
        set cells = null,
            errors = (select json_agg(told::jsonb || jsonb_build_object('reason', regexp_replace(told ->> 'reason', $2, '"…"', 'g')))
                        from json_array_elements(errors) as told)
      where import = $1`,
    [id, quotation],
  );
}
