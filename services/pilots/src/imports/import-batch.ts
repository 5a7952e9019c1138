import { type FieldError, type Ledger, type Outcome, statement } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import { type Imported, rowCommand, type RowFrame } from './row-command.js';
import type { RowPlan } from './row-plan.js';

/** What became of a row. */
export interface RowReport {
  row: number;
  state: 'accepted' | 'repeated' | 'skipped' | 'refused';
  errors?: FieldError[];
  cells?: string[];
}

export interface Tally {
  rows: number;
  accepted: number;
  repeated: number;
  skipped: number;
  refused: number;
}

/**
 * Applies rows within the caller's transaction: what is acceptable becomes facts, and each row is told what became
 * of it. One import at a time works in a project, so that two that bring the same row do not both take it for new.
 */
export async function applyRows(
  manager: EntityManager,
  ledger: Ledger,
  plans: readonly RowPlan[],
  frame: Omit<RowFrame, 'known'>,
): Promise<RowReport[]> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('integras.import'), hashtext($1))`, [frame.project]);
  const known = await knownMarks(manager, plans);
  const ready = plans.filter(isReady);
  const outcomes = await ledger.commitWithin(
    manager,
    ready.map((plan) => rowCommand(plan, { ...frame, known })),
  );
  const became = new Map(ready.map((plan, at): [RowPlan, Outcome] => [plan, outcomes[at]!]));
  const imported: Imported[] = [];
  const reports = plans.map((plan): RowReport => {
    const { row, cells, errors } = plan;
    const outcome = became.get(plan);
    if (!outcome) return errors.length > 0 ? { row, state: 'refused', errors, cells } : { row, state: 'skipped' };
    if ('refusal' in outcome) {
      const { detail, errors: reasons = [{ field: '', reason: detail }] } = outcome.refusal.problem;
      return { row, state: 'refused', errors: reasons, cells };
    }
    const fresh = outcome.result as Imported[];
    imported.push(...fresh);
    return { row, state: fresh.length > 0 ? 'accepted' : 'repeated' };
  });
  await remember(manager, imported);
  return reports;
}

const isReady = (plan: RowPlan): plan is RowPlan & { pilot: string } =>
  plan.errors.length === 0 && plan.pilot !== undefined && plan.events.length > 0;

const findMarks = statement<{ key: string; mark: string }>(
  'find-import-marks',
  'select key, mark from import_row_key where key = any($1::uuid[])',
);
const keepMarks = statement(
  'keep-import-marks',
  'insert into import_row_key (key, fact, mark) select key, fact, mark from json_populate_recordset(null::import_row_key, $1)',
);

async function knownMarks(manager: EntityManager, plans: readonly RowPlan[]): Promise<Map<string, string>> {
  const keys = plans.flatMap(({ events }) => events.map(({ key }) => key));
  const { rows } = await findMarks(manager, [`{${keys.join(',')}}`]);
  return new Map(rows.map(({ key, mark }) => [key, mark]));
}

async function remember(manager: EntityManager, imported: readonly Imported[]): Promise<void> {
  if (imported.length > 0) await keepMarks(manager, [JSON.stringify(imported)]);
}

/** Keeps what is to be told of rows; that a row was accepted is told by there being nothing to tell. */
export async function keepReports(manager: EntityManager, id: string, reports: readonly RowReport[]): Promise<void> {
  const told = reports.filter(({ state }) => state !== 'accepted');
  if (told.length === 0) return;
  await manager.query(
    `insert into import_row (import, row, state, errors, cells)
     select $1::uuid, * from unnest($2::int[], $3::text[], $4::json[], $5::json[])`,
    [
      id,
      told.map(({ row }) => row),
      told.map(({ state }) => state),
      told.map(({ errors }) => (errors ? JSON.stringify(errors) : null)),
      told.map(({ cells }) => (cells ? JSON.stringify(cells) : null)),
    ],
  );
}

export function tallyOf(reports: readonly RowReport[]): Tally {
  const count = (state: RowReport['state']) => reports.filter((report) => report.state === state).length;
  return {
    rows: reports.length,
    accepted: count('accepted'),
    repeated: count('repeated'),
    skipped: count('skipped'),
    refused: count('refused'),
  };
}
