import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether whoever took part in a training was told that its follow-up questions are open. */
export class AskAgain1764700000000 implements MigrationInterface {
  readonly name = 'AskAgain1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table scheme add column follow_up_open boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table scheme drop column follow_up_open');
  }
}
