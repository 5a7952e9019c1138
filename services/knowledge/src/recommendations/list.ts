import type { Reachable } from '@integras/service-kit';
import { Brackets, type DataSource } from 'typeorm';
import { hasWords } from '../search/words.js';
import { RecommendationRow } from './recommendation.entity.js';
import type { RecommendationsQuery } from './recommendation.requests.js';

/** True where title and text of one language have the words. */
const found = hasWords([`r.recommendation #> '{text,title}'`, `r.recommendation #> '{text,body}'`]);

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
