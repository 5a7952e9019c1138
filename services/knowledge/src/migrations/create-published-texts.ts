import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything that everybody may read, a row a language: what is searched. */
export class CreatePublishedTexts1764120000200 implements MigrationInterface {
  readonly name = 'CreatePublishedTexts1764120000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view published_text as
      with told as (
        select 'analysis' as kind, a.id, a.project, a.country, e.published_at, 'title' as part, t.key, t.value
          from analysis a join analysis_edition e on e.analysis = a.id and e.number = a.published
         cross join lateral jsonb_each_text(e.text -> 'title') t
        union all
        select 'analysis', a.id, a.project, a.country, e.published_at, 'body', t.key, t.value
          from analysis a join analysis_edition e on e.analysis = a.id and e.number = a.published
         cross join lateral jsonb_each_text(e.text -> 'summary') t
        union all
        select 'analysis', a.id, a.project, a.country, e.published_at, 'body', t.key, t.value
          from analysis a join analysis_edition e on e.analysis = a.id and e.number = a.published
         cross join lateral jsonb_array_elements(e.items) item
         cross join lateral jsonb_each_text(item -> 'text') t
        union all
        select 'practice', p.id, p.project, p.country, (p.practice ->> 'publishedAt')::timestamptz,
               case part when 'title' then 'title' else 'body' end, t.key, t.value
          from practice p
         cross join unnest(array['title', 'targetGroup', 'method', 'results', 'conditions']) part
         cross join lateral jsonb_each_text(p.practice -> 'published' -> part) t
         where p.state = 'published'
        union all
        select 'recommendation', r.id, r.project, r.country, (r.recommendation ->> 'publishedAt')::timestamptz, part,
               t.key, t.value
          from recommendation r
         cross join unnest(array['title', 'body']) part
         cross join lateral jsonb_each_text(r.recommendation -> 'text' -> part) t
         where r.state = 'published')
      select kind, id, project, country, published_at, key as language,
             coalesce(string_agg(value, ' ') filter (where part = 'title'), '') as title,
             coalesce(string_agg(value, ' ') filter (where part = 'body'), '') as body
        from told
       group by kind, id, project, country, published_at, key`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view published_text');
  }
}
