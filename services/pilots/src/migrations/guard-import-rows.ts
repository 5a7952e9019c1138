import { reached, showNothing, showWhere } from '@integras/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pilotRoots } from './guard-reads.js';

/** Of each table what a reader is shown. */
const shown: Record<string, string> = {
  import: `project in (select project from pilot where ${reached('import.run', pilotRoots)})`,
  import_row: 'import in (select id from import)',
};

/** Refused rows hold cells as they were: the second net lies under them too (ADR 0018). */
export class GuardImportRows1765000003000 implements MigrationInterface {
  readonly name = 'GuardImportRows1765000003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(shown)) await showWhere(runner, table, condition);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(shown).toReversed()) await showNothing(runner, table);
  }
}
