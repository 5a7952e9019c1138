import { setTimeout as pause } from 'node:timers/promises';
import {
  DataSource,
  type DataSourceOptions,
  type EntityTarget,
  type MigrationInterface,
  type ObjectLiteral,
} from 'typeorm';
import { pipelined } from '@integras/messaging';
import type { Logger } from 'pino';
import { CannotStart } from '../start/cannot-start.js';
import type { Settings } from '../start/settings.js';
import { SqlLogger } from './sql-logger.js';

export interface DatabaseParts {
  service: string;
  entities: EntityTarget<ObjectLiteral>[];
  migrations: (new () => MigrationInterface)[];
}

/** How a service reaches its own schema: a pool of bounded size whose statements and idle transactions end by themselves. */
export function databaseOptions(
  parts: DatabaseParts,
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>,
  logger: Logger,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    entities: parts.entities as DataSourceOptions['entities'],
    migrations: parts.migrations,
    migrationsTableName: 'migration',
    installExtensions: false,
    synchronize: false,
    applicationName: `integras-${parts.service}`,
    poolSize: settings.DATABASE_POOL,
    // Also the wait for one of the pool: where much is asked at once, the last answer takes its time.
    connectTimeoutMS: 20_000,
    poolErrorHandler: (error: unknown) =>
      logger.warn(`a database connection was lost: ${error instanceof Error ? error.message : String(error)}`),
    logger: new SqlLogger(logger),
    logging: true,
    extra: {
      ...pipelined,
      options: `-c search_path=${parts.service}`,
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    },
  };
}

/**
 * Connects and brings the schema up to date. A database that is only just starting is given a few seconds.
 * @throws CannotStart when it stays away.
 */
export async function openDatabase(options: DataSourceOptions, attempts = 20): Promise<DataSource> {
  const dataSource = new DataSource(options);
  for (let attempt = 1; !dataSource.isInitialized; attempt += 1) {
    try {
      await dataSource.initialize();
    } catch (error) {
      if (attempt >= attempts || !isPassing(error))
        throw new CannotStart(`The database refuses the connection: ${messageOf(error)}.`, { cause: error });
      await pause(250);
    }
  }
  try {
    await migrateOnce(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw new CannotStart(`The database schema could not be brought up to date: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  return dataSource;
}

/** Two instances that start together would both see a migration as missing; one waits for the other here. */
async function migrateOnce(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(`set statement_timeout = 0`);
    await runner.query(`select pg_advisory_lock(hashtext('integras.migrations'), hashtext(current_schema()))`);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query(`select pg_advisory_unlock_all()`).catch(() => undefined);
    await runner.query(`reset statement_timeout`).catch(() => undefined);
    await runner.release();
  }
}

const passing = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03', '53300']);
const isPassing = (error: unknown): boolean => passing.has(String((error as { code?: unknown }).code));
const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
  return text.replace(/\.$/, '');
};
