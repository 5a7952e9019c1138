import {
  type Fact,
  RecommendationDrafted,
  RecommendationReaffirmed,
  RecommendationRevised,
  RecommendationTurnedStale,
  RecommendationWithdrawn,
  typeOf,
} from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { KnownRecommendation } from '../words/names.entities.js';
import { momentOf, note, takeBack } from './causes.js';

/** Notes that recommendations turned stale, and keeps who wrote them. */
@Controller()
export class RecommendationsProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(RecommendationDrafted))
  async drafted(@Payload() fact: Fact<RecommendationDrafted>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { recommendation: id, after } = fact.data;
    const row = { id, title: { ...after.title }, country: after.country ?? null, author: fact.actor ?? null };
    await manager.upsert(KnownRecommendation, row, ['id']);
  }

  @EventPattern<string>(typeOf(RecommendationRevised))
  async revised(@Payload() { data }: Fact<RecommendationRevised>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { recommendation: id, after } = data;
    await manager.update(KnownRecommendation, { id }, { title: { ...after.title }, country: after.country ?? null });
  }

  @EventPattern<string>(typeOf(RecommendationTurnedStale))
  async turnedStale(@Payload() fact: Fact<RecommendationTurnedStale>, @Ctx() context: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { recommendation: id, project } = fact.data;
    const { country, author } = (await context.manager.findOneBy(KnownRecommendation, { id })) ?? {};
    await note(context.manager, {
      key: `recommendation-stale:${fact.id}`,
      kind: 'recommendation-stale',
      at,
      project,
      country: country ?? undefined,
      entity: id,
      addressee: author ?? undefined,
      about: { recommendation: { id } },
    });
  }

  @EventPattern<string[]>([RecommendationReaffirmed, RecommendationWithdrawn].map(typeOf))
  async settled(@Payload() { data }: Fact<RecommendationReaffirmed>, @Ctx() { manager }: BatchContext): Promise<void> {
    await takeBack(manager, data.recommendation, ['recommendation-stale']);
  }
}
