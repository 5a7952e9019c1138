import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose inbox is not what it was, until that was told: appended to only, so that nobody who notes it waits for anybody else. */
export class NoteInboxChanges1765000004000 implements MigrationInterface {
  readonly name = 'NoteInboxChanges1765000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table inbox_change (account uuid not null)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table inbox_change');
  }
}
