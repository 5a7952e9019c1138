import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Initiatives beside the pilots, and their words as the search reads them: the partnership's, not everybody's. */
export class CreateInitiatives1764120000500 implements MigrationInterface {
  readonly name = 'CreateInitiatives1764120000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table initiative (
        id uuid primary key, project uuid not null, country text not null, territory uuid not null, state text not null,
        registered_at timestamptz not null, initiative jsonb not null, version int not null)`);
    await runner.query('create index initiative_project on initiative (project, registered_at, id)');
    await runner.query(`
      create view initiative_text as
      with told as (
        select i.*, part, t.key, t.value
          from initiative i
         cross join unnest(array['title', 'targetGroup', 'learnt']) part
         cross join lateral jsonb_each_text(i.initiative -> 'text' -> part) t
         where i.state <> 'withdrawn')
      select 'initiative' as kind, id, project, country, registered_at as published_at, key as language,
             coalesce(string_agg(value, ' ') filter (where part = 'title'), '') as title,
             concat_ws(' ', initiative -> 'text' ->> 'ledBy', string_agg(value, ' ') filter (where part <> 'title')) as body
        from told
       group by id, project, country, registered_at, initiative, key`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view initiative_text');
    await runner.query('drop table initiative');
  }
}
