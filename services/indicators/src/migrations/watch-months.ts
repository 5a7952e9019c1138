import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recommendations rest on figures of months too. */
export class WatchMonths1764400000000 implements MigrationInterface {
  readonly name = 'WatchMonths1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table pinned_figure add period text not null default 'all'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table pinned_figure drop period');
  }
}
