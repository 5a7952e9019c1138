import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked at what is known of single persons. Rows come and, after their time, go; none is ever changed. */
export class CreateAudit1764288000000 implements MigrationInterface {
  readonly name = 'CreateAudit1764288000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        position bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor uuid not null, action text not null, object uuid not null,
        project uuid, country text, pilot uuid)`);
    await runner.query('create index audit_entry_actor on audit_entry (actor, position)');
    await runner.query('create index audit_entry_object on audit_entry (object, position)');
    await runner.query(`
      create function keep_audit() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.at < now() - interval '1 year' then return old; end if;
        raise exception 'the audit trail is added to, and kept for a year at least';
      end $$`);
    await runner.query(
      'create trigger audit_is_kept before update or delete on audit_entry for each row execute function keep_audit()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entry');
    await runner.query('drop function keep_audit');
  }
}
