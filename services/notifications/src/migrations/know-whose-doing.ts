import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever did something need not be told that it was done. */
export class KnowWhoseDoing1765000004000 implements MigrationInterface {
  readonly name = 'KnowWhoseDoing1765000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cause add actor uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cause drop actor');
  }
}
