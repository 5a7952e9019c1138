import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partner systems' subscriptions: what each was sent, numbered without a gap, and how sending it went. */
export class CreateSubscriptions1764100001000 implements MigrationInterface {
  readonly name = 'CreateSubscriptions1764100001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subscription (
        id uuid primary key, account uuid not null, issuer text not null, subject text not null,
        name text not null, url text not null, filter json not null, state text not null, reason text,
        secrets json not null, created_at timestamptz not null, version integer not null)`);
    await runner.query('create index subscription_account on subscription (account)');
    // What work moves on by itself, apart from what people decide.
    await runner.query(`
      create table subscription_progress (
        subscription uuid primary key references subscription (id),
        positions json not null, last bigint not null default 0,
        busy_until timestamptz not null default '-infinity', failing_since timestamptz)`);
    await runner.query(`
      create table subscription_event (
        subscription uuid not null references subscription (id), number bigint not null,
        fact uuid not null, type text not null, event text not null, recorded_at timestamptz not null,
        primary key (subscription, number), unique (subscription, fact))`);
    await runner.query(`
      create table delivery (
        subscription uuid not null, number bigint not null,
        state text not null default 'waiting', attempts integer not null default 0, next_at timestamptz not null,
        primary key (subscription, number),
        foreign key (subscription, number) references subscription_event (subscription, number))`);
    await runner.query(`create index delivery_due on delivery (subscription, next_at, number) where state = 'waiting'`);
    await runner.query(`
      create table delivery_attempt (
        id bigint generated always as identity primary key,
        subscription uuid not null, number bigint not null, at timestamptz not null,
        status integer, trouble text, millis integer not null,
        foreign key (subscription, number) references subscription_event (subscription, number))`);
    await runner.query('create index delivery_attempt_of on delivery_attempt (subscription, number, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table delivery_attempt, delivery, subscription_event, subscription_progress, subscription',
    );
  }
}
