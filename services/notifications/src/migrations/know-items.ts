import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Analyses and practices are commented on as recommendations are. */
export class KnowItems1764200003000 implements MigrationInterface {
  readonly name = 'KnowItems1764200003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table known_recommendation rename to known_item');
    await runner.query(`alter table known_item add kind text not null default 'recommendation'`);
    await runner.query('alter table known_item alter kind drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from known_item where kind <> 'recommendation'`);
    await runner.query('alter table known_item drop kind');
    await runner.query('alter table known_item rename to known_recommendation');
  }
}
