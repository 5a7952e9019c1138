import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGateway1763769600000 implements MigrationInterface {
  readonly name = 'CreateGateway1763769600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        id text primary key,
        issuer text,
        subject text,
        sealed text not null,
        begun_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null)`);
    await runner.query(`create index session_of_account on session (issuer, subject)`);
    await runner.query(`create index session_expiry on session (expires_at)`);
    await runner.query(
      `create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rate_limit`);
    await runner.query(`drop table session`);
  }
}
