import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which definitions others have been told: so far, of those that somebody made. */
export class TellDefinitions1764500000000 implements MigrationInterface {
  readonly name = 'TellDefinitions1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table indicator add told int not null default 0');
    await runner.query(
      `update indicator i set told = i.version
        where exists (select from definition d where d.code = i.code and d.version = i.version and d.author is not null)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table indicator drop told');
  }
}
