import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How comparable lists were at any second. What was kept before said not since when: it is taken as ever so. */
export class RememberGrades1764700000100 implements MigrationInterface {
  readonly name = 'RememberGrades1764700000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table known_grade (
         mapping uuid, since timestamptz, project uuid not null, country text not null, attribute text not null, grade text,
         primary key (mapping, since))`,
    );
    await runner.query('create index known_grade_project on known_grade (project, mapping, since)');
    await runner.query(
      `insert into known_grade select id, '-infinity', project, country, attribute, grade from known_code_mapping`,
    );
    await runner.query('drop table known_code_mapping');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table known_code_mapping (
         id uuid primary key, project uuid not null, country text not null, attribute text not null, grade text not null)`,
    );
    await runner.query('create index known_code_mapping_project on known_code_mapping (project)');
    await runner.query(
      `insert into known_code_mapping
       select mapping, project, country, attribute, grade
         from (select distinct on (mapping) * from known_grade order by mapping, since desc) latest where grade is not null`,
    );
    await runner.query('drop table known_grade');
  }
}
