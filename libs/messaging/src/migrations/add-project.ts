import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts that are about no pilot say which project they belong to. */
export class AddProject1764100000000 implements MigrationInterface {
  readonly name = 'AddProject1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ledger add column project uuid');
    // A column can be added to a view at its end only.
    await runner.query(`
      create or replace view ledger_view as
        select position, id, journal_kind, journal, sequence, type, entity, time, recorded_at, country, pilot, data, project
          from ledger`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view ledger_view');
    await runner.query('alter table ledger drop column project');
    await runner.query(`
      create view ledger_view as
        select position, id, journal_kind, journal, sequence, type, entity, time, recorded_at, country, pilot, data from ledger`);
  }
}
