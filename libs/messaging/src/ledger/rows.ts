import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { statement } from '../postgres/statement.js';

/**
 * A table of rows that decisions read and write by key: one statement loads many, one saves many.
 * `Row` is invisible in the type so that shelves of different rows can stand in one list.
 */
export interface Shelf<Row = unknown> {
  readonly name: string;
  load(manager: EntityManager, ids: string[]): Promise<Map<string, Row>>;
  save(manager: EntityManager, rows: Row[]): Promise<void>;
  remove(manager: EntityManager, ids: string[]): Promise<void>;
  idOf(row: Row): string;
}

/** The rows a decision works on: what it asked for, as its transaction sees them. */
export interface Rows {
  get<Row>(shelf: Shelf<Row>, id: string): Row | undefined;
  put<Row>(shelf: Shelf<Row>, row: Row): void;
  remove<Row>(shelf: Shelf<Row>, id: string): void;
}

/** A shelf over an entity whose primary column is the uuid `id`. */
export function shelf<Row extends ObjectLiteral & { id: string }>(
  entity: EntityTarget<Row> & (new () => Row),
): Shelf<Row> {
  return shelfBy(entity, 'id');
}

/** A shelf over an entity whose primary column is `key`, a text or uuid. */
export function shelfBy<Row extends ObjectLiteral>(
  entity: EntityTarget<Row> & (new () => Row),
  key: keyof Row & string,
): Shelf<Row> {
  return {
    name: entity.name,
    idOf: (row) => String(row[key]),
    async load(manager, ids) {
      const { columns, tableName } = manager.connection.getMetadata(entity);
      const { rows } = await statement<Record<string, unknown>>(
        `load-${tableName}-by-${key}`,
        `select ${columns.map(({ databaseName }) => `"${databaseName}"`).join(', ')}
           from "${tableName}" where "${databaseNameOf(manager, entity, key)}" = any($1)`,
      )(manager, [ids]);
      return new Map(
        rows.map((row) => {
          const loaded = new entity();
          for (const column of columns) {
            const value: unknown = manager.connection.driver.prepareHydratedValue(row[column.databaseName], column);
            column.setEntityValue(loaded, value);
          }
          return [String(loaded[key]), loaded];
        }),
      );
    },
    async save(manager, rows) {
      if (rows.length === 0) return;
      const { columns, tableName } = manager.connection.getMetadata(entity);
      const saved = columns.filter((column) => column.isInsert && !column.isGenerated);
      const keyName = databaseNameOf(manager, entity, key);
      const names = saved.map(({ databaseName }) => `"${databaseName}"`).join(', ');
      const replaced = saved
        .filter((column) => !column.isPrimary)
        .map(({ databaseName }) => `"${databaseName}" = excluded."${databaseName}"`);
      // The rows of a batch are inserted or replaced alike: their journal's lock makes the upsert safe.
      await statement(
        `save-${tableName}-by-${key}`,
        `insert into "${tableName}" (${names}) select ${names} from json_populate_recordset(null::"${tableName}", $1)
         on conflict ("${keyName}") do ${replaced.length > 0 ? `update set ${replaced.join(', ')}` : 'nothing'}`,
      )(manager, [
        JSON.stringify(
          rows.map((row) =>
            Object.fromEntries(saved.map((column) => [column.databaseName, column.getEntityValue(row) as unknown])),
          ),
        ),
      ]);
    },
    async remove(manager, ids) {
      await manager.createQueryBuilder().delete().from(entity).where(`${key} = ANY(:ids)`, { ids }).execute();
    },
  };
}

function databaseNameOf(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, property: string): string {
  return manager.connection.getMetadata(entity).findColumnWithPropertyName(property)?.databaseName ?? property;
}
