import { databaseOptions, openDatabase } from '../database/database.js';
import { createLogger } from '../logging/logger.js';
import { databasePartsOf } from './database-parts.js';
import type { ServiceDefinition } from './definition.js';

/**
 * Brings the schema of a service up to date without starting it.
 * @throws CannotStart with one sentence that says what is missing.
 */
export async function migrate(definition: ServiceDefinition, databaseUrl: string): Promise<void> {
  const logger = createLogger(definition.service, 'silent');
  const settings = { DATABASE_URL: databaseUrl, DATABASE_POOL: 2 };
  const dataSource = await openDatabase(databaseOptions(databasePartsOf(definition), settings, logger));
  await dataSource.destroy();
}
