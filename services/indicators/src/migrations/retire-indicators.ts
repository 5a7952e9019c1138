import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When indicators were not in use, and which of them are not now. */
export class RetireIndicators1764800000000 implements MigrationInterface {
  readonly name = 'RetireIndicators1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table retirement (
         id uuid primary key, code text not null, since timestamptz not null, reason text not null,
         until timestamptz, resumed_because text)`,
    );
    await runner.query('alter table indicator add retirement uuid references retirement deferrable initially deferred');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table indicator drop retirement');
    await runner.query('drop table retirement');
  }
}
