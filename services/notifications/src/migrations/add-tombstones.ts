import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which subscriptions were told of which erasure, and whether they said that they heard. */
export class AddTombstones1764200002000 implements MigrationInterface {
  readonly name = 'AddTombstones1764200002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tombstone (
        subscription uuid not null references subscription (id), participant uuid not null,
        number bigint not null, pilot uuid not null, told_at timestamptz not null,
        acknowledged_at timestamptz, way text,
        primary key (subscription, participant))`);
    await runner.query('create index tombstone_owed on tombstone (subscription, number) where acknowledged_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tombstone');
  }
}
