import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partner systems may be told of participants, which copies tell of whom, and who was erased of late. */
export class KnowDisclosures1764200006000 implements MigrationInterface {
  readonly name = 'KnowDisclosures1764200006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_disclosure (
        id uuid primary key, account uuid not null, pilot uuid not null, level text not null,
        since timestamptz not null, ended boolean not null default false)`);
    await runner.query('create index known_disclosure_standing on known_disclosure (account) where not ended');
    await runner.query('alter table subscription_event add person uuid');
    await runner.query(
      'create index subscription_event_person on subscription_event (person) where person is not null',
    );
    await runner.query('create table erased_participant (participant uuid primary key, heard_at timestamptz not null)');
    await runner.query('alter table subscription_progress add read_through bigint not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table subscription_progress drop read_through');
    await runner.query('drop table erased_participant');
    await runner.query('alter table subscription_event drop person');
    await runner.query('drop table known_disclosure');
  }
}
