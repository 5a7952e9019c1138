import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much partner systems are told of participants: nothing, where nothing was agreed. */
export class AddDisclosures1764200100000 implements MigrationInterface {
  readonly name = 'AddDisclosures1764200100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table account add disclosures jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account drop disclosures');
  }
}
