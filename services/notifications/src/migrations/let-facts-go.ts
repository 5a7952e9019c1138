import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sent long ago is let go; that it was sent, and under which number, stays. */
export class LetFactsGo1764200004000 implements MigrationInterface {
  readonly name = 'LetFactsGo1764200004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table subscription_event alter event drop not null');
    await runner.query(
      'create index subscription_event_held on subscription_event (recorded_at) where event is not null',
    );
    await runner.query(
      'create index subscription_event_first on subscription_event (subscription, number) where event is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index subscription_event_held, subscription_event_first');
    await runner.query(`update subscription_event set event = '{}' where event is null`);
    await runner.query('alter table subscription_event alter event set not null');
  }
}
