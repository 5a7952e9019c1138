import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers of a round that wait for others to be told with; those of before were told one by one. */
export class TellFeedbackTogether1765000005000 implements MigrationInterface {
  readonly name = 'TellFeedbackTogether1765000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table feedback_round add waiting jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feedback_round drop waiting');
  }
}
