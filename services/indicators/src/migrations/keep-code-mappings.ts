import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How comparable a country's own lists of categories are, beside the figures that rest on them. */
export class KeepCodeMappings1764600000000 implements MigrationInterface {
  readonly name = 'KeepCodeMappings1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table known_code_mapping (
         id uuid primary key, project uuid not null, country text not null, attribute text not null, grade text not null)`,
    );
    await runner.query('create index known_code_mapping_project on known_code_mapping (project)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_code_mapping');
  }
}
