import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a project owes its funders. A record that was taken back keeps its row without a snapshot. */
const tables = ['work_package', 'work_item', 'obstacle', 'risk', 'reporting_duty'];

export class CreateProjectRecords1700000001002 implements MigrationInterface {
  readonly name = 'CreateProjectRecords1700000001002';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(
        `create table ${table} (
           id uuid primary key, project uuid not null references project, version int not null, snapshot jsonb)`,
      );
      await runner.query(`create index ${table}_project on ${table} (project)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${tables.join(', ')}`);
  }
}
