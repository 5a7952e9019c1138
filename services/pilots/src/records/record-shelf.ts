import { type Shelf, statement } from '@integras/messaging';
import type { LiveFact, RecordFile } from './record.js';

/**
 * The files of one kind of record, in the table of that name. One statement loads many and one saves many, whatever
 * their number: imports save them by the thousand.
 */
export function recordShelf<F extends LiveFact>(
  table: 'milestone' | 'participant' | 'expenditure' | 'workshop',
): Shelf<RecordFile<F>> {
  const load = statement<RecordFile<F>>(
    `load-${table}`,
    `select id, pilot, version, facts, replaced, snapshot from ${table} where id = any($1::uuid[])`,
  );
  // Of which pilot a record is never changes; the lock of the pilot's journal makes the upsert safe.
  const save = statement(
    `save-${table}`,
    `insert into ${table} (id, pilot, version, facts, replaced, snapshot)
     select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::json[], $5::json[], $6::jsonb[])
     on conflict (id) do update
       set version = excluded.version, facts = excluded.facts, replaced = excluded.replaced, snapshot = excluded.snapshot`,
  );
  const remove = statement(`remove-${table}`, `delete from ${table} where id = any($1::uuid[])`);
  return {
    name: table,
    idOf: ({ id }) => id,
    async load(manager, ids) {
      const { rows } = await load(manager, [ids]);
      return new Map(rows.map((file) => [file.id, file]));
    },
    async save(manager, files) {
      await save(manager, [
        files.map(({ id }) => id),
        files.map(({ pilot }) => pilot),
        files.map(({ version }) => version),
        files.map(({ facts }) => JSON.stringify(facts)),
        files.map(({ replaced }) => JSON.stringify(replaced)),
        files.map(({ snapshot }) => snapshot && JSON.stringify(snapshot)),
      ]);
    },
    async remove(manager, ids) {
      await remove(manager, [ids]);
    },
  };
}
