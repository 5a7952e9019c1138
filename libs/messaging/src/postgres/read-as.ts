import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { together } from '../together.js';

/** The role of a service that only reads, as SQL; whoever provisions the service's own role makes it too. */
export const readingRole = `current_user || '_reader'`;

/** A setting of the transaction that its policies read. */
export interface ReadingAs {
  setting: string;
  value: string;
}

/**
 * Runs reads in a transaction of the reading role, with a setting for the policies of the tables. BEGIN, role and
 * setting are handed to the connection before the first read is begun, so that no read can overtake them; and they
 * travel with it, so that they cost no round trip. When they fail, so does all that was sent behind them.
 * @param work must not ask for another connection of the pool: enough of them would wait for each other
 */
export async function readAs<T>(
  dataSource: DataSource,
  { setting, value }: ReadingAs,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    const { stream } = client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const begun = client.query('begin read only');
    const become = client.query({
      name: 'read-as',
      text: `select set_config($1, $2, true), set_config('role', ${readingRole}, true)`,
      values: [setting, value],
    });
    const [, , read] = await together([begun, become, work(runner.manager)]);
    await client.query('commit');
    return read;
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
