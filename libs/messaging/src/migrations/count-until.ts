import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when each stream is applied: an instant, which may be told to those whom the number of its facts is not. */
export class CountUntil1765000006000 implements MigrationInterface {
  readonly name = 'CountUntil1765000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table checkpoint add until timestamptz not null default 'epoch'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table checkpoint drop until');
  }
}
