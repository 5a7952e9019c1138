import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotices1764100002000 implements MigrationInterface {
  readonly name = 'CreateNotices1764100002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cause (
        key text primary key,
        kind text not null, at timestamptz not null,
        project uuid, country text, pilot uuid, indicator text,
        entity uuid not null, addressee uuid, about jsonb not null,
        announced_at timestamptz)`);
    await runner.query(`create index cause_due on cause (at) where announced_at is null`);
    await runner.query(`create index cause_entity on cause (entity)`);
    // One row for one cause, person and channel: the key of exactly once.
    await runner.query(`
      create table notification (
        id uuid primary key,
        cause text not null references cause, account uuid not null, channel text not null,
        state text not null, deliver_at timestamptz not null,
        dispatch uuid, delivered_at timestamptz, read_at timestamptz,
        unique (cause, account, channel))`);
    await runner.query(`create index notification_waiting on notification (deliver_at) where state = 'waiting'`);
    await runner.query(
      `create index notification_inbox on notification (account, delivered_at desc, id) where channel = 'inbox'`,
    );
    await runner.query(`create index notification_dispatch on notification (dispatch)`);
    await runner.query(`
      create table dispatch (
        id uuid primary key, account uuid not null, channel text not null,
        created_at timestamptz not null, next_at timestamptz not null, attempts integer not null,
        state text not null, reason text)`);
    await runner.query(`create index dispatch_open on dispatch (next_at) where state = 'open'`);
    await runner.query(`
      create table preference (
        account uuid primary key, version integer not null,
        language text not null, time_zone text not null, digest_at text not null, quiet_from text, quiet_until text,
        rules jsonb not null,
        email text, email_state text not null, failures integer not null,
        unsubscribe_key text not null unique,
        confirm_key text, confirm_until timestamptz, confirm_at timestamptz)`);
    await runner.query(`
      create table known_recommendation (id uuid primary key, title jsonb not null, country text, author uuid)`);
    await runner.query(`create table known_indicator (code text primary key, name jsonb not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table known_indicator, known_recommendation, preference, dispatch, notification, cause`);
  }
}
