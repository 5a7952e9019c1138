import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every service knows of accounts and grants. */
export class CreateKnownGrants1700000000100 implements MigrationInterface {
  readonly name = 'CreateKnownGrants1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_account (
        id uuid primary key, issuer text not null, subject text not null, kind text not null,
        closed boolean not null default false)`);
    await runner.query(`create index known_account_login on known_account (issuer, subject)`);
    await runner.query(`
      create table known_grant (
        id uuid primary key, account uuid not null, role text not null, scope text not null, scope_id uuid, country text)`);
    await runner.query(`create index known_grant_account on known_grant (account)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table known_grant`);
    await runner.query(`drop table known_account`);
  }
}
