import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Causes of one moment are told in the order in which this service heard of them. */
export class NumberCauses1765000002000 implements MigrationInterface {
  readonly name = 'NumberCauses1765000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cause add column number bigint generated always as identity`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cause drop column number`);
  }
}
