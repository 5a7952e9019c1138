import type { RecommendationText, StaleReason } from '@integras/contracts';
import { type Caller, can, type Resource } from '@integras/service-kit';
import { hasMoved, isInForce } from '../evidence/pin.js';
import type { RecommendationRow } from './recommendation.entity.js';
import { isStale, type Recommendation } from './recommendation.js';

/** A recommendation as answers show it. */
export interface ShownRecommendation
  extends RecommendationText, Pick<Recommendation, 'id' | 'project' | 'state' | 'publishedAt' | 'withdrawn'> {
  /** One of its figures has moved since; for the partnership with the reasons. */
  stale: boolean;
  staleFor?: { pin: string; reason: StaleReason; since: string }[];
  reaffirmed?: { at: string; reason: string };
  /** The pseudonymous account of who wrote the text last; for the partnership. */
  author?: string;
  /** Since when the draft waits for its review; for the partnership. */
  reviewRequestedAt?: string;
  /** How many pieces of evidence it rests on. */
  evidence: number;
  version: number;
}

export const rootsOf = ({ project, country }: Pick<RecommendationRow, 'project' | 'country'>): Resource => ({
  project,
  ...(country !== null && { country }),
});

/** Drafts are the partnership's; what is published is everybody's, and stays so when it is withdrawn. */
export function sees({ grants }: Caller, row: RecommendationRow): 'all' | 'published' | 'nothing' {
  if (can(grants, 'item.read', rootsOf(row))) return 'all';
  return row.state === 'published' || row.state === 'withdrawn' ? 'published' : 'nothing';
}

export function shown({ recommendation, version }: RecommendationRow, seen: 'all' | 'published'): ShownRecommendation {
  const { id, project, state, text, author, reviewRequestedAt, publishedAt, reaffirmed, withdrawn, pins } =
    recommendation;
  return {
    id,
    project,
    ...text,
    state,
    stale: isStale(recommendation),
    ...(seen === 'all' && {
      staleFor: pins
        .filter(hasMoved)
        .map(({ id: pin, moved }) => ({ pin, reason: moved!.reason, since: moved!.since })),
      ...(author !== undefined && { author }),
      ...(reviewRequestedAt !== undefined && { reviewRequestedAt }),
    }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(reaffirmed && { reaffirmed }),
    ...(withdrawn && { withdrawn }),
    evidence: pins.filter(isInForce).length,
    version,
  };
}
