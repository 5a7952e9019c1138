import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workshops, and anonymous feedback: an answer has no time, and nothing of who gave it. */
export class CreateParticipation1764201600200 implements MigrationInterface {
  readonly name = 'CreateParticipation1764201600200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table workshop (id uuid primary key, pilot uuid not null, version int not null,
         facts json not null, replaced json not null, snapshot jsonb)`,
    );
    await runner.query('create index workshop_pilot on workshop (pilot)');
    await runner.query(
      `create table feedback_round (id uuid primary key, pilot uuid not null references pilot, title text not null,
         questions jsonb not null, asks_text boolean not null, opened_on date not null, closes_on date not null,
         closed boolean not null, link text not null, answers int not null, version int not null)`,
    );
    await runner.query('create index feedback_round_pilot on feedback_round (pilot)');
    await runner.query('create unique index feedback_round_link on feedback_round (link)');
    await runner.query(
      `create table feedback_answer (id uuid primary key, round uuid not null references feedback_round,
         record jsonb not null, text text)`,
    );
    await runner.query('create index feedback_answer_round on feedback_answer (round)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feedback_answer, feedback_round, workshop');
  }
}
