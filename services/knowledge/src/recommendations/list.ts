import type { Reachable } from '@integras/service-kit';
import { Brackets, type DataSource } from 'typeorm';
import { RecommendationRow } from './recommendation.entity.js';
import type { RecommendationsQuery } from './recommendation.requests.js';

/** Languages whose word forms PostgreSQL knows; words of all others are found as they are written. */
const wordForms = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
};
const configuration = `case coalesce(title.key, body.key) ${Object.entries(wordForms)
  .map(([language, name]) => `when '${language}' then '${name}'::regconfig`)
  .join(' ')} else 'simple'::regconfig end`;

/** True where title and text of one language have the words. */
const found = `exists (
  select from jsonb_each_text(r.recommendation #> '{text,title}') title
    full join jsonb_each_text(r.recommendation #> '{text,body}') body using (key)
   where to_tsvector(${configuration}, coalesce(title.value, '') || ' ' || coalesce(body.value, ''))
         @@ websearch_to_tsquery(${configuration}, :q))`;

/** Recommendations that fit, the newest first: published ones, and drafts within what the caller's grants reach. */
export function listed(
  source: DataSource,
  { project, territory, country, state, kind, level, stale, q }: RecommendationsQuery,
  { all, projects, countries }: Reachable,
  { after, limit }: { after: string[] | undefined; limit: number },
): Promise<RecommendationRow[]> {
  const query = source.manager
    .createQueryBuilder(RecommendationRow, 'r')
    .orderBy('r.draftedAt', 'DESC')
    .addOrderBy('r.id', 'DESC')
    .limit(limit);
  if (!all)
    query.andWhere(
      new Brackets((or) =>
        or
          .where(`r.state in ('published', 'withdrawn')`)
          .orWhere('r.project = any(:projects)', { projects })
          .orWhere('r.country = any(:countries)', { countries }),
      ),
    );
  const equal = { project, territory, country, state };
  for (const [column, value] of Object.entries(equal))
    if (value !== undefined) query.andWhere(`r.${column} = :${column}`, { [column]: value });
  if (stale !== undefined) query.andWhere('r.stale = :stale', { stale: stale === 'true' });
  if (kind !== undefined) query.andWhere(`r.recommendation -> 'text' ->> 'kind' = :kind`, { kind });
  if (level !== undefined) query.andWhere(`r.recommendation -> 'text' ->> 'level' = :level`, { level });
  if (q !== undefined) query.andWhere(found, { q });
  if (after) query.andWhere('(r.draftedAt, r.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}
