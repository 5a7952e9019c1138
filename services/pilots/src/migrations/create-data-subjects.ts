import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDataSubjects1764201600100 implements MigrationInterface {
  readonly name = 'CreateDataSubjects1764201600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table restriction (id uuid primary key, since timestamptz not null)');
    await runner.query(`
      create table erasure (
        id uuid primary key, pilot uuid not null, participant uuid not null, state text not null,
        requested_by uuid not null, requested_at timestamptz not null,
        done_by uuid, done_at timestamptz, facts int)`);
    await runner.query('create index erasure_requested on erasure (requested_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erasure, restriction');
  }
}
