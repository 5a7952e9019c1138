import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When names of attendees were erased. */
export class CreateErasedNames1765200000000 implements MigrationInterface {
  readonly name = 'CreateErasedNames1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table erased_name (id uuid primary key, at timestamptz not null)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erased_name');
  }
}
