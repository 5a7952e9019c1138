import { type NewFact } from '@integras/messaging';
import { typeOf } from '@integras/contracts';
import type { RecommendationRow } from './recommendation.entity.js';
import { after, isStale, type Recommendation } from './recommendation.js';

/** The row after these facts, one version on. */
export function rowAfter(
  before: RecommendationRow | undefined,
  facts: readonly NewFact[],
  actor?: string,
): RecommendationRow {
  const recommendation = facts.reduce<Recommendation | undefined>(
    (made, { event, data, time }) => after(made, { type: typeOf(event), data, time, actor }),
    before?.recommendation,
  )!;
  return rowOf(recommendation, (before?.version ?? 0) + 1);
}

export function rowOf(recommendation: Recommendation, version: number): RecommendationRow {
  const { id, project, state, text, draftedAt } = recommendation;
  const { country = null, territory = null } = text;
  const stale = isStale(recommendation);
  return { id, project, country, territory, state, stale, draftedAt: new Date(draftedAt), recommendation, version };
}
