import type { PoolClient, QueryResult } from 'pg';
import { DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';

/** Runs in the transaction of a manager, or by itself. Several sent in one turn in one transaction travel together. */
export type Statement<Row> = (on: DataSource | EntityManager, values: readonly unknown[]) => Promise<Answer<Row>>;

export interface Answer<Row> {
  rows: Row[];
  /** How many rows were written. */
  count: number;
}

/**
 * A statement that is parsed and planned once a connection instead of at every call.
 * @param name its own name among all statements of the process
 */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  const run = async (runner: QueryRunner, values: readonly unknown[]): Promise<Answer<Row>> => {
    const client = (await runner.connect()) as PoolClient;
    gather(client);
    try {
      const { rows, rowCount }: QueryResult = await client.query({ name, text, values: values as unknown[] });
      return { rows: rows as Row[], count: rowCount ?? 0 };
    } catch (error) {
      // As TypeORM tells of its own statements.
      throw error instanceof Error ? new QueryFailedError(text, values as unknown[], error) : error;
    }
  };
  return async (on, values) => {
    if (!(on instanceof DataSource) && on.queryRunner) return run(on.queryRunner, values);
    const runner = (on instanceof DataSource ? on : on.connection).createQueryRunner();
    try {
      return await run(runner, values);
    } finally {
      await runner.release();
    }
  };
}

/** Holds back what is sent until this turn ends, so that statements of one turn are one packet. */
function gather({ connection: { stream } }: PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
