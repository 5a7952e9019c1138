import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trainings, who registers for them and who attends. */
export class CreateTrainings1764100002000 implements MigrationInterface {
  readonly name = 'CreateTrainings1764100002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scheme (
        id uuid primary key, project uuid not null, description json not null, state text not null,
        begun boolean not null, version integer not null)`);
    await runner.query(`create unique index scheme_code on scheme (project, (description->>'code'))`);
    await runner.query(`
      create table session (
        id uuid primary key, scheme uuid not null, project uuid not null, plan json not null, state text not null,
        link text not null unique, registered json not null, waiting json not null, version integer not null)`);
    await runner.query('create index session_scheme on session (scheme)');
    await runner.query(`
      create table registration (
        id uuid primary key, session uuid not null, scheme uuid not null, attendee uuid not null,
        stakeholder json not null, cancelled boolean not null, at timestamptz not null, unique (session, attendee))`);
    await runner.query(`
      create table attendee_contact (
        id uuid primary key, project uuid not null, name text not null, email text not null, language text not null)`);
    await runner.query(`
      create table attendance (
        id uuid primary key, session uuid not null, scheme uuid not null, attendee uuid not null,
        snapshot json, version integer not null, unique (session, attendee))`);
    await runner.query(`
      create table participation (
        id uuid primary key, project uuid not null, scheme uuid not null, attendee uuid not null,
        sessions json not null, snapshot json, unique (scheme, attendee))`);
    await runner.query(`
      create table letter (
        id uuid primary key, kind text not null, session uuid not null, registration uuid not null,
        attendee uuid not null, state text not null, attempts integer not null, next_at timestamptz not null)`);
    await runner.query(`create index letter_due on letter (next_at, id) where state = 'due'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table letter, participation, attendance, attendee_contact, registration, session, scheme');
  }
}
