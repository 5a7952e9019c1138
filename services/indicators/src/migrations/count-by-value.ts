import type { MigrationInterface, QueryRunner } from 'typeorm';

const tally = `n bigint not null, unknown bigint not null,
        numerator numeric not null, denominator numeric not null, squares numeric not null`;

/** Cells remember when they changed; definitions are records; where pilots roll up to has a history too. Everything is counted anew. */
export class CountByValue1700000000300 implements MigrationInterface {
  readonly name = 'CountByValue1700000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table counted_definition, cell, place_pilot');
    await runner.query('truncate counted_case, presence, place');
    await runner.query('create index counted_case_pilot on counted_case (pilot, kind)');
    // What adds up is kept for pilots only; distinct persons for every place. Written again and again, so rows leave
    // room on their page for the next version of themselves.
    await runner.query(`
      create table cell (
        id uuid primary key, indicator text not null, version int not null, scope text not null, place text not null,
        period text not null, dimension text not null, category text not null, unit text not null, value text not null,
        ${tally}) with (fillfactor = 70)`);
    await runner.query(
      'create index cell_of_figure on cell (indicator, version, place, period, dimension) include (scope)',
    );
    // By how much each cell changed in each second, by the recorded time; and the same day by day, for days that are over.
    await runner.query(
      `create table cell_change (cell uuid not null, at timestamptz not null, ${tally}, primary key (cell, at))`,
    );
    await runner.query('create index cell_change_at on cell_change using brin (at)');
    await runner.query(
      `create table cell_day (cell uuid not null, day date not null, ${tally}, primary key (cell, day))`,
    );
    await runner.query(
      `create table summed_days (id boolean primary key default true check (id), until date not null)`,
    );
    await runner.query(`insert into summed_days (until) values ('-infinity')`);
    // Which pilots a place rolls up, and since when and until when it was known to.
    await runner.query(`
      create table place_pilot (
        scope text not null, place text not null, pilot uuid not null,
        since timestamptz not null, until timestamptz not null default 'infinity',
        primary key (scope, place, pilot, since))`);
    await runner.query('create index place_pilot_pilot on place_pilot (pilot)');
    // The indicators there are, and every version of what they mean.
    await runner.query('create table indicator (id uuid primary key, code text not null unique, version int not null)');
    await runner.query(`
      create table definition (
        id uuid primary key, code text not null, version int not null, definition json not null, state text not null,
        since timestamptz not null, counted_at timestamptz, author uuid, unique (code, version))`);
    await runner.query(`
      create table target (
        id uuid primary key, code text not null, project uuid not null, scope text not null, scope_id text not null,
        place text not null, since text not null, until text not null, baseline text not null, value text not null,
        interim json not null, state text)`);
    // Tables by a personal attribute, state by state, and who has changed in them since the last one.
    await runner.query(`
      create table published_table (
        code text not null, version int not null, project uuid not null, dimension text not null, at timestamptz not null,
        threshold int not null, publication json not null, figures json not null,
        primary key (code, version, project, dimension, at))`);
    await runner.query('create table disclosure_setting (project uuid primary key, threshold int not null)');
    await runner.query(`
      create table changed_person (
        code text not null, version int not null, project uuid not null, dimension text not null, person text not null,
        primary key (code, version, project, dimension, person))`);
    // What reports say of projects and who takes part in them.
    await runner.query(
      'create table known_project (id uuid primary key, code text not null, name text not null, starts_on text not null, ends_on text not null)',
    );
    await runner.query(`
      create table known_partner (
        id uuid primary key, project uuid not null, code text not null, name text not null, kind text not null,
        country text not null, lead boolean not null)`);
    await runner.query('create index known_partner_project on known_partner (project)');
    await runner.query(`
      create table reporting_period (
        id uuid primary key, project uuid not null, name text not null, from_day text not null, until_day text not null,
        locked_at timestamptz, verified json not null, release uuid)`);
    // What was released to the public, and what the next release has to know of it.
    await runner.query(`
      create table release (
        id uuid primary key, project uuid not null, period uuid not null, at timestamptz not null,
        figures json not null, state json not null, counts json not null, inputs text not null)`);
    // One row: it moves with every change of what is counted, and says of what shape the cases are that were counted.
    await runner.query(
      'create table counting (id boolean primary key default true check (id), revision bigint not null, shape text not null)',
    );
    await runner.query(`insert into counting (revision, shape) values (0, '')`);
  }

  async down(): Promise<void> {
    throw new Error('what was counted by value cannot be counted the old way: go back to a backup');
  }
}
