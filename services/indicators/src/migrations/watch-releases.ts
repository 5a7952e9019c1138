import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which released figures were told to be others by now. */
export class WatchReleases1764300000000 implements MigrationInterface {
  readonly name = 'WatchReleases1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table overtaken_figure (id text primary key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table overtaken_figure');
  }
}
