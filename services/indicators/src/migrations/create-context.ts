import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statistics about whole populations, beside which the figures of pilots are read. */
export class CreateContext1700000000400 implements MigrationInterface {
  readonly name = 'CreateContext1700000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table context_dataset (
        code text primary key, title text not null, source json not null, licence text not null, mapping json not null)`);
    // A period is kept as published, and as the months it covers, so that years, quarters and months can be searched alike.
    await runner.query(`
      create table context_observation (
        id bigint generated always as identity,
        dataset text not null references context_dataset, measure text not null, area text not null,
        period text not null, first_month text not null, last_month text not null,
        dimensions jsonb not null, value numeric, flag text, unit text not null, retrieved date not null,
        primary key (dataset, measure, area, period, dimensions))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table context_observation, context_dataset');
  }
}
