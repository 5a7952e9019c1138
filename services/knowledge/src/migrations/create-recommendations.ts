import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecommendations1764110000000 implements MigrationInterface {
  readonly name = 'CreateRecommendations1764110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recommendation (
        id uuid primary key, project uuid not null, country text, territory uuid, state text not null,
        stale boolean not null, drafted_at timestamptz not null, recommendation jsonb not null, version int not null)`);
    await runner.query('create index recommendation_project on recommendation (project, drafted_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recommendation');
  }
}
