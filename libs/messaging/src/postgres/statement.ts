import type { PoolClient, QueryResult } from 'pg';
import type { EntityManager } from 'typeorm';

/** A statement of a transaction. Several that are sent without waiting for each other's answers travel together. */
export type Statement<Row> = (manager: EntityManager, values: readonly unknown[]) => Promise<Answer<Row>>;

export interface Answer<Row> {
  rows: Row[];
  /** How many rows were written. */
  count: number;
}

/**
 * A statement that is parsed and planned once a connection instead of at every call.
 * @param name its own name among all statements of the process
 * @returns a function that needs a manager with a connection of its own: that of a transaction
 */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  return async (manager, values) => {
    if (!manager.queryRunner) throw new Error(`'${name}' is a statement of a transaction`);
    const client = (await manager.queryRunner.connect()) as PoolClient;
    gather(client);
    const { rows, rowCount }: QueryResult = await client.query({ name, text, values: values as unknown[] });
    return { rows: rows as Row[], count: rowCount ?? 0 };
  };
}

/** Holds back what is sent until this turn ends, so that statements of one turn are one packet. */
export function gather({ connection: { stream } }: PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
