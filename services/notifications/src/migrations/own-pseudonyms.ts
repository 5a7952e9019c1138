import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each partner system gets pseudonyms of its own. `original_copy` names what was copied before with ids that others
 * have too, `outdated_message` what stands in a stream and is no longer what is kept here; both are emptied by the
 * service (`Rekeying`, `OutdatedStreams`).
 */
export class OwnPseudonyms1764200005000 implements MigrationInterface {
  readonly name = 'OwnPseudonyms1764200005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table partner_key (account uuid primary key, sealed text not null)');
    for (const table of ['original_copy', 'outdated_message'])
      await runner.query(`
        create table ${table} (
          subscription uuid not null, number bigint not null, primary key (subscription, number),
          foreign key (subscription, number) references subscription_event (subscription, number))`);
    await runner.query(`
      insert into original_copy (subscription, number)
      select subscription, number from subscription_event where type = 'eu.integras.pilots.participant.erased.v1'`);
    await runner.query(`alter table subscription_progress add filled_from timestamptz not null default '-infinity'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table subscription_progress drop filled_from');
    await runner.query('drop table outdated_message, original_copy, partner_key');
  }
}
