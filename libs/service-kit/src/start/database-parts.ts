import { messagingMigrations } from '@integras/messaging';
import type { DatabaseParts } from '../database/database.js';
import { grantsEntities, grantsMigrations } from '../grants/grants.module.js';
import type { ServiceDefinition } from './definition.js';

/** The tables of a service: those of the rails and of the grants, and its own. */
export function databasePartsOf({ service, entities = [], migrations = [] }: ServiceDefinition): DatabaseParts {
  return {
    service,
    entities: [...new Set([...grantsEntities, ...entities])],
    migrations: [...new Set([...messagingMigrations, ...grantsMigrations, ...migrations])],
  };
}
