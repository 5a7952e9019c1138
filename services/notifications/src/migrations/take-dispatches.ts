import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A parcel is taken while its receiver is waited for, without a transaction that stays open. */
export class TakeDispatches1765000003000 implements MigrationInterface {
  readonly name = 'TakeDispatches1765000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dispatch add taken_until timestamptz not null default '-infinity'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dispatch drop taken_until');
  }
}
