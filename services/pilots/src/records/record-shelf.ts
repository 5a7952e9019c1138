import type { Shelf } from '@integras/messaging';
import type { LiveFact, RecordFile } from './record.js';

/**
 * The files of one kind of record, in the table of that name. One statement loads many and one saves many, whatever
 * their number: imports save them by the thousand.
 */
export function recordShelf<F extends LiveFact>(
  table: 'milestone' | 'participant' | 'expenditure',
): Shelf<RecordFile<F>> {
  return {
    name: table,
    idOf: ({ id }) => id,
    async load(manager, ids) {
      const files: RecordFile<F>[] = await manager.query(
        `select id, pilot, version, facts, replaced, snapshot from ${table} where id = any($1::uuid[])`,
        [ids],
      );
      return new Map(files.map((file) => [file.id, file]));
    },
    async save(manager, files) {
      // Of which pilot a record is never changes; the lock of the pilot's journal makes the upsert safe.
      await manager.query(
        `insert into ${table} (id, pilot, version, facts, replaced, snapshot)
         select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::json[], $5::json[], $6::jsonb[])
         on conflict (id) do update
           set version = excluded.version, facts = excluded.facts, replaced = excluded.replaced, snapshot = excluded.snapshot`,
        [
          files.map(({ id }) => id),
          files.map(({ pilot }) => pilot),
          files.map(({ version }) => version),
          files.map(({ facts }) => JSON.stringify(facts)),
          files.map(({ replaced }) => JSON.stringify(replaced)),
          files.map(({ snapshot }) => snapshot && JSON.stringify(snapshot)),
        ],
      );
    },
    async remove(manager, ids) {
      await manager.query(`delete from ${table} where id = any($1::uuid[])`, [ids]);
    },
  };
}
