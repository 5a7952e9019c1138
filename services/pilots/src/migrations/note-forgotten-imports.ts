import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So that what was forgotten once is not looked through again. */
export class NoteForgottenImports1765000006000 implements MigrationInterface {
  readonly name = 'NoteForgottenImports1765000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import add forgotten_at timestamptz');
    await runner.query(
      'create index import_to_forget on import (finished_at) where forgotten_at is null and finished_at is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import drop forgotten_at');
  }
}
