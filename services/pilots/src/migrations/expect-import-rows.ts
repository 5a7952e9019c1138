import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExpectImportRows1765000004000 implements MigrationInterface {
  readonly name = 'ExpectImportRows1765000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import add expected int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import drop expected');
  }
}
