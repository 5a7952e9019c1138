import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the files of a project measure together is asked with each one more. */
export class MeasureAttachments1764120000600 implements MigrationInterface {
  readonly name = 'MeasureAttachments1764120000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index attachment_project on attachment (project) include (bytes) where removed is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index attachment_project');
  }
}
