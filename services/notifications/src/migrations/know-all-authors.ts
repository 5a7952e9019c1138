import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several people write one text, and all of them are told what concerns it. */
export class KnowAllAuthors1764200008000 implements MigrationInterface {
  readonly name = 'KnowAllAuthors1764200008000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, one, all] of [
      ['known_item', 'author', 'authors'],
      ['cause', 'addressee', 'addressees'],
    ]) {
      await runner.query(`alter table ${table} add ${all} uuid[] not null default '{}'`);
      await runner.query(`update ${table} set ${all} = array[${one}] where ${one} is not null`);
      await runner.query(`alter table ${table} drop ${one}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, one, all] of [
      ['known_item', 'author', 'authors'],
      ['cause', 'addressee', 'addressees'],
    ]) {
      await runner.query(`alter table ${table} add ${one} uuid`);
      await runner.query(`update ${table} set ${one} = ${all}[1]`);
      await runner.query(`alter table ${table} drop ${all}`);
    }
  }
}
