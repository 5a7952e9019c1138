import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttachments1764120000300 implements MigrationInterface {
  readonly name = 'CreateAttachments1764120000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        id uuid primary key, project uuid not null, item uuid not null, item_kind text not null, name text not null,
        media_type text not null, bytes int not null, sha256 text not null, added_at timestamptz not null,
        added_by uuid, removed jsonb)`);
    await runner.query('create index attachment_item on attachment (item, added_at, id)');
    await runner.query(`
      create table attachment_content (id uuid primary key references attachment, content bytea not null)`);
    // Nearly every kind of file is compressed by itself.
    await runner.query('alter table attachment_content alter column content set storage external');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attachment_content, attachment');
  }
}
