import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAnalyses1764120000000 implements MigrationInterface {
  readonly name = 'CreateAnalyses1764120000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table analysis (
        id uuid primary key, project uuid not null, country text not null, territory uuid not null unique,
        published int, analysis jsonb not null, version int not null)`);
    await runner.query('create index analysis_project on analysis (project, id)');
    await runner.query(`
      create table analysis_edition (
        id uuid primary key, analysis uuid not null references analysis, number int not null,
        published_at timestamptz not null, text jsonb not null, items jsonb not null, unique (analysis, number))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table analysis_edition, analysis');
  }
}
