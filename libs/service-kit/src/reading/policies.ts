import { readingRole } from '@integras/messaging';
import type { QueryRunner } from 'typeorm';
import type { Action } from '../grants/matrix.js';

/** The setting of a reading transaction that says how far which action reaches. */
export const reachSetting = 'integras.reach';

/** The columns that hold the roots of a row: what a grant's scope can contain it by. */
export interface RootColumns {
  project?: string;
  country?: string;
  pilot?: string;
  partner?: string;
}

/** Call before the first policy of a schema: lets the reading role in, and policies ask for the reach. */
export async function prepareReading(runner: QueryRunner): Promise<void> {
  await runner.query(`do $$ begin
    execute format('grant usage on schema %I to %I', current_schema, ${readingRole});
  end $$`);
  // A transaction that carries no reach reaches nothing.
  await runner.query(`
    create function reach_of(action text, kind text) returns text[] language sql stable as $$
      select array(select jsonb_array_elements_text(
        nullif(current_setting('${reachSetting}', true), '')::jsonb -> action -> kind)) $$`);
}

/** Shows the reading role the rows of a table for which a condition holds. For the owner nothing changes. */
export async function showWhere(runner: QueryRunner, table: string, condition: string): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`do $do$ begin
    execute format('create policy reached on ${table} for select to %I using (%s)', ${readingRole}, $sql$${condition}$sql$);
  end $do$`);
  await show(runner, table);
}

/** Shows the reading role all of a view, which looks at its tables as their owner. */
export async function show(runner: QueryRunner, relation: string): Promise<void> {
  await runner.query(`do $do$ begin
    execute format('grant select on ${relation} to %I', ${readingRole});
  end $do$`);
}

/** Undoes {@link showWhere}. */
export async function showNothing(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`drop policy reached on ${table}`);
  await runner.query(`alter table ${table} disable row level security`);
  await runner.query(`do $do$ begin
    execute format('revoke select on ${table} from %I', ${readingRole});
  end $do$`);
}

/** Whether the reach of one of the actions contains a row, as SQL. Asked once for a statement, not for every row. */
export function reached(actions: Action | readonly Action[], columns: RootColumns): string {
  const kinds = Object.entries(columns) as [keyof RootColumns, string][];
  const conditions = [actions].flat().flatMap((action) => [
    `(select reach_of('${action}', 'everywhere') = '{true}')`,
    ...kinds.map(([kind, column]) => {
      const type = kind === 'country' ? 'text' : 'uuid';
      return `${column} = any ((select reach_of('${action}', '${kind}')::${type}[])::${type}[])`;
    }),
  ]);
  return conditions.join(' or ');
}
