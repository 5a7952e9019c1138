import {
  type Fact,
  RecommendationReaffirmed,
  RecommendationReviewed,
  RecommendationReviewRequested,
  RecommendationTurnedStale,
  RecommendationWithdrawn,
  typeOf,
} from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { KnownItem } from '../words/names.entities.js';
import { momentOf, note, takeBack } from './causes.js';

/** Notes that recommendations turned stale, or wait for their review. */
@Controller()
export class RecommendationsProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(RecommendationTurnedStale))
  async turnedStale(@Payload() fact: Fact<RecommendationTurnedStale>, @Ctx() context: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { recommendation: id, project, indicator: code, scope, scopeId, period, reason } = fact.data;
    const moved = code && scope && scopeId && { moved: { code, scope, scopeId, ...(period && { period }), reason } };
    const { country, authors = [] } = (await context.manager.findOneBy(KnownItem, { id })) ?? {};
    await note(context.manager, {
      key: `recommendation-stale:${fact.id}`,
      kind: 'recommendation-stale',
      at,
      project,
      country: country ?? undefined,
      entity: id,
      addressees: authors,
      indicator: code,
      about: { recommendation: { id, ...moved } },
    });
  }

  @EventPattern<string>(typeOf(RecommendationReviewRequested))
  async reviewRequested(
    @Payload() fact: Fact<RecommendationReviewRequested>,
    @Ctx() { manager }: BatchContext,
  ): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { recommendation: id, project } = fact.data;
    await note(manager, {
      key: `review-requested:${fact.id}`,
      kind: 'review-requested',
      at,
      project,
      country: fact.country,
      entity: id,
      actor: fact.actor,
      about: { recommendation: { id } },
    });
  }

  @EventPattern<string>(typeOf(RecommendationReviewed))
  async reviewed(@Payload() { data }: Fact<RecommendationReviewed>, @Ctx() { manager }: BatchContext): Promise<void> {
    await takeBack(manager, { entity: data.recommendation, kind: 'review-requested' });
  }

  @EventPattern<string[]>([RecommendationReaffirmed, RecommendationWithdrawn].map(typeOf))
  async settled(@Payload() { data }: Fact<RecommendationReaffirmed>, @Ctx() { manager }: BatchContext): Promise<void> {
    await takeBack(manager, { entity: data.recommendation, kind: 'recommendation-stale' });
  }
}
