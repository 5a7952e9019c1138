import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the known rows were made of; they are few. */
export class KeepPartnershipFacts1764110000100 implements MigrationInterface {
  readonly name = 'KeepPartnershipFacts1764110000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partnership_fact (
        id uuid primary key, type text not null, recorded_at timestamptz not null, sequence bigint not null,
        data json not null)`);
    await runner.query('create index partnership_fact_recorded on partnership_fact (recorded_at, sequence)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table partnership_fact');
  }
}
