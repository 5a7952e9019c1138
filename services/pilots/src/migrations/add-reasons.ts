import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked for before has none. */
export class AddReasons1764288000100 implements MigrationInterface {
  readonly name = 'AddReasons1764288000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table restriction add reason text');
    await runner.query('alter table erasure add reason text, add refusal text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table restriction drop reason');
    await runner.query('alter table erasure drop reason, drop refusal');
  }
}
