import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits to be published, and where in the stream each fact is, apart from the ledger: its rows are written once.
 * Facts that follow each other in the ledger mostly do so in the stream too, so that runs tell where they are.
 */
export class QueueApart1764900000000 implements MigrationInterface {
  readonly name = 'QueueApart1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table outbox (position bigint primary key)`);
    await runner.query(`
      create table published_run (
        first_position bigint primary key, last_position bigint not null, first_sequence bigint not null)`);
    await runner.query(`insert into outbox select position from ledger where published is null`);
    await runner.query(`
      insert into published_run
      select min(position), max(position), min(published)
        from (select position, published, position - row_number() over (order by position) as gap
                from ledger where published is not null) as each
       group by gap, published - position`);
    await runner.query(`drop index ledger_unpublished`);
    await runner.query(`alter table ledger drop column published`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table ledger add column published bigint`);
    await runner.query(`
      update ledger set published = first_sequence + position - first_position
        from published_run where position between first_position and last_position`);
    await runner.query(`create index ledger_unpublished on ledger (position) where published is null`);
    await runner.query(`drop table published_run, outbox`);
  }
}
