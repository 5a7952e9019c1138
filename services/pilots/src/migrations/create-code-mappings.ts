import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How national categories become the common codes: records of a project like the others. */
export class CreateCodeMappings1764288000300 implements MigrationInterface {
  readonly name = 'CreateCodeMappings1764288000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table code_mapping (
         id uuid primary key, project uuid not null references project, version int not null, snapshot jsonb)`,
    );
    await runner.query('create index code_mapping_project on code_mapping (project)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table code_mapping');
  }
}
