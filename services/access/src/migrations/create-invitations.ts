import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvitations1764115200000 implements MigrationInterface {
  readonly name = 'CreateInvitations1764115200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation (
        id uuid primary key,
        name text not null, email text,
        offers jsonb not null,
        invited_by uuid not null,
        state text not null, account uuid,
        made_at timestamptz not null, expires_at timestamptz not null)`);
    await runner.query(`create index invitation_made on invitation (made_at desc, id desc)`);
    await runner.query(`create table reason (id uuid primary key, words text not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table reason`);
    await runner.query(`drop table invitation`);
  }
}
