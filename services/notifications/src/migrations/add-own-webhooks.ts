import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people have notices of their own sent to. */
export class AddOwnWebhooks1765000001000 implements MigrationInterface {
  readonly name = 'AddOwnWebhooks1765000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table preference
        add column webhook_url text, add column webhook_state text not null default 'none',
        add column webhook_secret text, add column webhook_failing_since timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table preference
        drop column webhook_url, drop column webhook_state, drop column webhook_secret, drop column webhook_failing_since`);
  }
}
