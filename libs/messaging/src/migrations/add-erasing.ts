import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts that became tombstones and have to leave the stream. */
export class AddErasing1764201600000 implements MigrationInterface {
  readonly name = 'AddErasing1764201600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table erasing (fact uuid primary key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erasing');
  }
}
