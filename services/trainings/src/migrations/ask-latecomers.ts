import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was asked the follow-up questions of a training since they were opened, and who joined it since it was looked at. */
export class AskLatecomers1765100000000 implements MigrationInterface {
  readonly name = 'AskLatecomers1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table scheme add column follow_ups integer not null default 0,
                         add column followed_up_to integer not null default 0`);
    await runner.query('alter table letter add column follow_up integer');
    await runner.query('create index letter_session on letter (session)');
    await runner.query('update scheme set follow_ups = 1 where follow_up_open');
    await runner.query(`
      update letter set follow_up = 1 from session, scheme
       where letter.kind = 'follow_up' and session.id = letter.session and scheme.id = session.scheme and scheme.follow_up_open`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index letter_session');
    await runner.query('alter table letter drop column follow_up');
    await runner.query('alter table scheme drop column follow_ups, drop column followed_up_to');
  }
}
