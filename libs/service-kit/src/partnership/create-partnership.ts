import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service knows of the partnership. */
export class CreatePartnership1700000000200 implements MigrationInterface {
  readonly name = 'CreatePartnership1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_project (
        id uuid primary key, code text not null, name text not null, starts_on date not null, ends_on date not null,
        currency text not null)`);
    await runner.query(`
      create table known_territory (
        id uuid primary key, project uuid not null, code text not null, name text not null, country text not null,
        nuts text, time_zone text not null)`);
    await runner.query(`
      create table known_partner (
        id uuid primary key, project uuid not null, code text not null, name text not null, kind text not null,
        country text not null, lead boolean not null)`);
    await runner.query(`
      create table known_pilot (
        id uuid primary key, project uuid not null, code text not null, title text not null, country text not null,
        territory uuid not null, partner uuid not null, state text not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_pilot, known_partner, known_territory, known_project');
  }
}
