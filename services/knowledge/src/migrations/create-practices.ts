import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePractices1764120000100 implements MigrationInterface {
  readonly name = 'CreatePractices1764120000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table practice (
        id uuid primary key, project uuid not null, country text not null, territory uuid not null, theme text not null,
        state text not null, drafted_at timestamptz not null, practice jsonb not null, version int not null)`);
    await runner.query('create index practice_project on practice (project, drafted_at, id)');
    await runner.query(`
      create table uptake (
        id uuid primary key, project uuid not null, item uuid not null, item_kind text not null, record jsonb not null,
        voided boolean not null, version int not null)`);
    await runner.query('create index uptake_item on uptake (item)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table uptake, practice');
  }
}
