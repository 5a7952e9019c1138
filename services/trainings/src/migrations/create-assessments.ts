import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked before and after trainings, and what was answered. */
export class CreateAssessments1764122400000 implements MigrationInterface {
  readonly name = 'CreateAssessments1764122400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question_set (id uuid primary key, project uuid not null, scheme uuid not null, versions json not null)`);
    await runner.query('create index question_set_scheme on question_set (scheme)');
    await runner.query(`
      create table assessment (
        id uuid primary key, scheme uuid not null, question_set uuid not null, attendee uuid not null,
        moment text not null, snapshot json, version integer not null, unique (question_set, moment, attendee))`);
    await runner.query('create index assessment_attendee on assessment (scheme, attendee)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessment, question_set');
  }
}
