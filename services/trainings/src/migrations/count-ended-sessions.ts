import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose sessions are still to be counted because they went on when they were noted as there. */
export class CountEndedSessions1765300000000 implements MigrationInterface {
  readonly name = 'CountEndedSessions1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table participation add column pending boolean not null default false');
    await runner.query('create index participation_pending on participation (scheme) where pending');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table participation drop column pending');
  }
}
