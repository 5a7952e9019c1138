import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateImports1700000001001 implements MigrationInterface {
  readonly name = 'CreateImports1700000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_mapping (
        project uuid not null references project, name text not null, mapping json not null,
        saved_by uuid not null, saved_at timestamptz not null, primary key (project, name))`);
    await runner.query(`
      create table import (
        id uuid primary key, project uuid not null references project,
        account uuid not null, issuer text not null, subject text not null, traceparent text, idempotency_key text,
        mapping json not null, format text not null, mode text not null, dry_run boolean not null, state text not null,
        bytes int not null default 0, digest text, heading json,
        rows int not null default 0, accepted int not null default 0, repeated int not null default 0,
        skipped int not null default 0, refused int not null default 0,
        problem json, attempts int not null default 0, leader uuid, leased_until timestamptz not null default '-infinity',
        created_at timestamptz not null, finished_at timestamptz)`);
    await runner.query('create unique index import_idempotency on import (account, idempotency_key)');
    await runner.query(
      `create index import_waiting on import (created_at) where state in ('receiving', 'checking', 'importing')`,
    );
    // The pieces of a file while it is needed; they hold what people called each other, and go when the import ends.
    await runner.query(`
      create table import_chunk (
        import uuid not null references import on delete cascade, number int not null, bytes bytea not null,
        primary key (import, number))`);
    // Rows that were not simply accepted.
    await runner.query(`
      create table import_row (
        import uuid not null references import on delete cascade, row int not null, state text not null,
        errors json, cells json, primary key (import, row))`);
    await runner.query('create table import_row_key (key uuid primary key, fact uuid not null, mark uuid not null)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_row_key, import_row, import_chunk, import, import_mapping');
  }
}
