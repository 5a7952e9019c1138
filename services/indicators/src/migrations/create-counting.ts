import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCounting1700000000200 implements MigrationInterface {
  readonly name = 'CreateCounting1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    // A case as its facts have left it.
    await runner.query(`
      create table counted_case (
        id uuid primary key, kind text not null, pilot uuid not null, parent uuid,
        state json not null)`);
    await runner.query(`create index counted_case_parent on counted_case (parent) where parent is not null`);
    // How often a person occurs in a pilot, by month and categories; a distinct count sees them once.
    await runner.query(`
      create table presence (
        person text not null, indicator text not null, version int not null, pilot uuid not null,
        occurrences json not null,
        primary key (person, indicator, version, pilot))`);
    await runner.query(`create index presence_pilot on presence (pilot)`);
    // What adds up is kept for pilots only; distinct persons for every place. Written again and again, so rows leave
    // room on their page for the next version of themselves.
    await runner.query(`
      create table cell (
        indicator text not null, version int not null, scope text not null, place text not null, period text not null,
        dimension text not null, category text not null, unit text not null,
        n bigint not null, unknown bigint not null,
        numerator numeric not null, denominator numeric not null, squares numeric not null,
        primary key (indicator, version, scope, place, period, dimension, category, unit)) with (fillfactor = 70)`);
    await runner.query(`
      create table place (
        scope text not null, id text not null, project uuid not null, country text, name text,
        primary key (scope, id))`);
    await runner.query(`create index place_project on place (project, scope)`);
    // Which pilots a place rolls up.
    await runner.query(`
      create table place_pilot (
        scope text not null, place text not null, pilot uuid not null,
        primary key (scope, place, pilot))`);
    await runner.query(`create index place_pilot_pilot on place_pilot (pilot)`);
    // The definitions that the cells were counted by.
    await runner.query(
      `create table counted_definition (code text primary key, version int not null, definition json not null)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table counted_definition, place_pilot, place, cell, presence, counted_case');
  }
}
