import type { DataSource, EntityManager } from 'typeorm';
import type { Dataset } from './dataset.js';

const select = 'select code, title, source, licence, mapping from context_dataset';

export function allDatasets(source: DataSource): Promise<Dataset[]> {
  return source.query(`${select} order by code`);
}

/** @param lock keeps its mapping, and what it holds, from being changed by others until the transaction ends */
export async function findDataset(
  manager: EntityManager | DataSource,
  code: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Dataset | undefined> {
  const [found]: Dataset[] = await manager.query(`${select} where code = $1${lock ? ' for update' : ''}`, [code]);
  return found;
}

export async function saveDataset(
  manager: EntityManager,
  { code, title, source, licence, mapping }: Dataset,
): Promise<void> {
  await manager.query(
    `insert into context_dataset (code, title, source, licence, mapping) values ($1, $2, $3, $4, $5)
     on conflict (code) do update
       set title = excluded.title, source = excluded.source, licence = excluded.licence, mapping = excluded.mapping`,
    [code, title, source, licence, mapping],
  );
}

/** The measures that a dataset has observations of. */
export async function measuresHeld(manager: EntityManager, code: string): Promise<string[]> {
  const rows: { measure: string }[] = await manager.query(
    'select distinct measure from context_observation where dataset = $1',
    [code],
  );
  return rows.map(({ measure }) => measure);
}
