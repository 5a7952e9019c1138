import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the rails; every service has them in its own schema. */
export class CreateRails1700000000001 implements MigrationInterface {
  readonly name = 'CreateRails1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table journal (
        kind text not null, id uuid not null,
        sequence bigint not null default 0,
        recorded_at timestamptz not null default '-infinity',
        primary key (kind, id))`);
    // Facts, outbox and audit in one: rows that are not published yet are the relay's queue.
    await runner.query(`
      create table ledger (
        position bigint generated always as identity primary key,
        id uuid not null unique,
        journal_kind text not null, journal uuid not null, sequence bigint not null,
        type text not null, entity uuid not null,
        time timestamptz not null, recorded_at timestamptz not null,
        country text, pilot uuid, person uuid, actor uuid, traceparent text,
        data json not null,
        published bigint,
        unique (journal, sequence, journal_kind))`);
    await runner.query(`create index ledger_unpublished on ledger (position) where published is null`);
    await runner.query(`create index ledger_person on ledger (person) where person is not null`);
    await runner.query(`
      create view ledger_view as
        select position, id, journal_kind, journal, sequence, type, entity, time, recorded_at, country, pilot, data from ledger`);
    await runner.query(`
      do $$ begin
        if exists (select from pg_roles where rolname = 'reconciler') then grant select on ledger_view to reconciler; end if;
      end $$`);
    await runner.query(`
      create table relay (
        stream text primary key,
        epoch text, last_sequence bigint not null default 0,
        leader uuid, leased_until timestamptz not null default '-infinity')`);
    await runner.query(`
      create table idempotency (
        principal text not null, key text not null, request text not null,
        answer json not null, recorded_at timestamptz not null,
        primary key (principal, key))`);
    await runner.query(`
      create table checkpoint (
        stream text primary key, epoch text not null, sequence bigint not null, moved_at timestamptz not null default now())`);
    await runner.query(`
      create table applied (
        stream text not null, journal_kind text not null, journal uuid not null, sequence bigint not null,
        primary key (stream, journal, journal_kind))`);
    await runner.query(`
      create table dead_letter (
        id uuid primary key default gen_random_uuid(),
        stream text not null, epoch text not null, sequence bigint not null,
        fact uuid, type text, entity uuid, reason text not null, parked boolean not null,
        message json not null, recorded_at timestamptz not null default now(),
        unique (stream, epoch, sequence))`);
    await runner.query(`create index dead_letter_entity on dead_letter (stream, entity)`);
    await runner.query(`
      create table unknown_type (
        type text primary key, stream text not null, epoch text not null, first_sequence bigint not null,
        seen_at timestamptz not null default now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view ledger_view');
    await runner.query(
      'drop table unknown_type, dead_letter, applied, checkpoint, idempotency, relay, ledger, journal',
    );
  }
}
