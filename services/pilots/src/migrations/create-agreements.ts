import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements of partners: records of a project like the others. */
export class CreateAgreements1764288000200 implements MigrationInterface {
  readonly name = 'CreateAgreements1764288000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table agreement (
         id uuid primary key, project uuid not null references project, version int not null, snapshot jsonb)`,
    );
    await runner.query('create index agreement_project on agreement (project)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agreement');
  }
}
