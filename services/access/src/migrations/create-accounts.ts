import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1763700000200 implements MigrationInterface {
  readonly name = 'CreateAccounts1763700000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key,
        login text unique,
        issuer text not null, subject text not null, kind text not null, name text not null,
        registered_by uuid,
        closed boolean not null,
        grants jsonb not null,
        version integer not null)`);
    await runner.query(`create index account_name on account (name, id)`);
    await runner.query(`create table pilot_place (id uuid primary key, project uuid not null, country text not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table pilot_place`);
    await runner.query(`drop table account`);
  }
}
