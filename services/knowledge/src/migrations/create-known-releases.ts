import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKnownReleases1764110000200 implements MigrationInterface {
  readonly name = 'CreateKnownReleases1764110000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_period (id uuid primary key, name text not null, from_day date not null, until_day date not null)`);
    await runner.query(`
      create table known_release (
        id uuid primary key, project uuid not null, period uuid not null, recorded_at timestamptz not null)`);
    await runner.query('create index ledger_project on ledger (project, recorded_at) where project is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ledger_project');
    await runner.query('drop table known_release, known_period');
  }
}
