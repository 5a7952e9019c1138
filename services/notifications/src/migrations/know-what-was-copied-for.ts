import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which agreement a copy was made: it goes when that ends. */
export class KnowWhatWasCopiedFor1764200007000 implements MigrationInterface {
  readonly name = 'KnowWhatWasCopiedFor1764200007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table subscription_event add disclosure uuid');
    await runner.query(
      'create index subscription_event_disclosure on subscription_event (disclosure) where disclosure is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table subscription_event drop disclosure');
  }
}
