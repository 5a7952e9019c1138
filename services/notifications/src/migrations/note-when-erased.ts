import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody was erased, beside when that was heard: what is recorded of the same person later is not erased. */
export class NoteWhenErased1765000005000 implements MigrationInterface {
  readonly name = 'NoteWhenErased1765000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table erased_participant add erased_at timestamptz');
    await runner.query('update erased_participant set erased_at = heard_at');
    await runner.query('alter table erased_participant alter erased_at set not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table erased_participant drop erased_at');
  }
}
