import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subscriptions by webhook or over NATS, and which of the broker's partner accounts belongs to whom. */
export class AddTransports1764200001000 implements MigrationInterface {
  readonly name = 'AddTransports1764200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table subscription add transport text not null default 'webhook', alter url drop not null`,
    );
    await runner.query('create table partner_account (slot integer primary key, account uuid not null unique)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table partner_account');
    await runner.query(`delete from subscription where transport <> 'webhook'`);
    await runner.query('alter table subscription drop transport, alter url set not null');
  }
}
