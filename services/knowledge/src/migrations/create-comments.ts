import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateComments1764120000400 implements MigrationInterface {
  readonly name = 'CreateComments1764120000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment (
        id uuid primary key, item uuid not null, item_kind text not null, made_at timestamptz not null,
        comment jsonb not null, version int not null)`);
    await runner.query('create index comment_item on comment (item, made_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment');
  }
}
