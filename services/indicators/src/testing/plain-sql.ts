/** What stands at the end of the ledger: of each entity the last fact, unless it took the entity back. */
const standing = `
  with last as (
    select distinct on (entity) entity, pilot, data::jsonb as data
      from ledger where pilot is not null and data::jsonb ?| array['participant', 'support', 'milestone', 'expenditure']
                    and not data::jsonb ?| array['outcome', 'followUp']
     order by entity, sequence desc
  ), standing as (select entity, pilot, data, data->'after' as after from last where data ? 'after'),
  participation as (select entity, pilot, after from standing where data ? 'participant'),
  support as (
    select s.pilot, s.after, p.after->>'person' as person
      from standing s join participation p on p.entity = (s.after->>'participant')::uuid where s.data ? 'support')`;

/** Figures of all time of the pilots $1 together, as anybody could ask the ledger for them, by code of their indicator. */
export const plainSql: Readonly<Record<string, string>> = {
  'INT-P01': `${standing}
    select count(distinct after->>'person')::text as value, count(distinct after->>'person')::int as n
      from participation where pilot = any($1::uuid[])`,
  'INT-S01': `${standing}
    select trim_scale(coalesce(sum((after->>'hours')::numeric), 0))::text as value, count(distinct person)::int as n
      from support where pilot = any($1::uuid[])`,
  'INT-P05': `${standing}, ended as (
    select after->'exit'->>'employment' as employment from participation where after ? 'exit' and pilot = any($1::uuid[]))
    select trim_scale(round((count(*) filter (where employment in ('employed', 'self_employed')))::numeric
             / nullif(count(*) filter (where employment <> 'unknown'), 0), 9))::text as value,
           (count(*) filter (where employment <> 'unknown'))::int as n
      from ended`,
  'INT-M01': `${standing}
    select count(*)::text as value, count(*)::int as n
      from standing where data ? 'milestone' and after->>'state' = 'reached' and pilot = any($1::uuid[])`,
  'INT-P13': `
    with last as (
      select distinct on (entity) entity, data::jsonb as data from ledger where pilot is not null order by entity, sequence desc
    ), first as (select entity, min(sequence) as sequence from ledger group by entity),
    latest as (
      select row_number() over (partition by o.data->'after'->>'participant'
                                order by o.data->'after'->>'on' desc, f.sequence desc) as place,
             (o.data->'after'->>'value')::numeric as value, o.data->'after'->>'unit' as unit
        from last o join first f on f.entity = o.entity
        join last p on p.entity = (o.data->'after'->>'participant')::uuid and p.data ? 'after'
        join ledger e on e.entity = p.entity and e.pilot = any($1::uuid[]) and e.sequence = (select sequence from first where entity = p.entity)
       where o.data ? 'outcome' and o.data->'after'->>'kind' = 'earnings')
    select case when count(distinct unit) > 1 then null else trim_scale(round(avg(value), 9))::text end as value, count(*)::int as n
      from latest where place = 1 and value is not null`,
};
