import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every kind of record keeps: the facts that count, what they make of the entity, and what they replaced. That
 * the pilot exists is decided under the lock of its journal; a foreign key would ask again for every row.
 */
const record = `id uuid primary key, pilot uuid not null, version int not null,
  facts json not null, replaced json not null, snapshot jsonb`;

export class CreatePilots1700000001000 implements MigrationInterface {
  readonly name = 'CreatePilots1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project (
        id uuid primary key, code text not null, name text not null,
        starts_on date not null, ends_on date not null, currency text not null, lead uuid)`);
    await runner.query('create unique index project_code on project (code)');
    await runner.query(`
      create table territory (
        id uuid primary key, project uuid not null references project, code text not null, name text not null,
        country text not null, nuts text, time_zone text not null)`);
    await runner.query('create unique index territory_code on territory (project, code)');
    await runner.query(`
      create table partner (
        id uuid primary key, project uuid not null references project, code text not null, name text not null,
        kind text not null, country text not null, lead boolean not null)`);
    await runner.query('create unique index partner_code on partner (project, code)');
    await runner.query(`
      create table pilot (
        id uuid primary key, project uuid not null references project, code text not null,
        territory uuid not null references territory, country text not null, partner uuid not null references partner,
        description jsonb not null, state text not null, time_zone text not null,
        project_starts_on date not null, started_on date, state_since date, version int not null)`);
    await runner.query('create unique index pilot_code on pilot (project, code)');
    await runner.query(`create table milestone (${record})`);
    await runner.query('create index milestone_pilot on milestone (pilot)');
    await runner.query(`create table expenditure (${record})`);
    await runner.query(`create index expenditure_pilot on expenditure (pilot, (snapshot ->> 'on'), id)`);
    await runner.query(`create table participant (${record})`);
    await runner.query(`create index participant_pilot on participant (pilot, (snapshot ->> 'enrolledOn'), id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table participant, expenditure, milestone, pilot, partner, territory, project');
  }
}
