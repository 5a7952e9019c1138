import {
  EditionBegun,
  EditionDescribed,
  type Fact,
  InitiativeDescribed,
  InitiativeRegistered,
  type KnowledgeItemKind,
  PracticeDrafted,
  PracticeRevised,
  RecommendationDrafted,
  RecommendationRevised,
  SwotItemAdded,
  SwotItemChanged,
  type Texts,
  typeOf,
} from '@integras/contracts';
import { BatchContext } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import { KnownItem } from './names.entities.js';

/** Keeps what analyses, practices, recommendations and initiatives are called, and all who wrote them. */
@Controller()
export class ItemsProjection {
  @EventPattern<string>(typeOf(RecommendationDrafted))
  recommendationDrafted(@Payload() fact: Fact<RecommendationDrafted>, @Ctx() { manager }: BatchContext) {
    return keep(manager, fact, 'recommendation', fact.data.recommendation);
  }

  @EventPattern<string>(typeOf(PracticeDrafted))
  practiceDrafted(@Payload() fact: Fact<PracticeDrafted>, @Ctx() { manager }: BatchContext) {
    return keep(manager, fact, 'practice', fact.data.practice);
  }

  @EventPattern<string>(typeOf(EditionBegun))
  editionBegun(@Payload() fact: Fact<EditionBegun>, @Ctx() { manager }: BatchContext) {
    return keep(manager, fact, 'analysis', fact.data.analysis);
  }

  @EventPattern<string>(typeOf(InitiativeRegistered))
  initiativeRegistered(@Payload() fact: Fact<InitiativeRegistered>, @Ctx() { manager }: BatchContext) {
    return keep(manager, fact, 'initiative', fact.data.initiative);
  }

  @EventPattern<string>(typeOf(InitiativeDescribed))
  initiativeDescribed(@Payload() fact: Fact<InitiativeDescribed>, @Ctx() { manager }: BatchContext) {
    return rename(manager, fact, fact.data.initiative);
  }

  @EventPattern<string>(typeOf(RecommendationRevised))
  recommendationRevised(@Payload() fact: Fact<RecommendationRevised>, @Ctx() { manager }: BatchContext) {
    return rename(manager, fact, fact.data.recommendation);
  }

  @EventPattern<string>(typeOf(PracticeRevised))
  practiceRevised(@Payload() fact: Fact<PracticeRevised>, @Ctx() { manager }: BatchContext) {
    return rename(manager, fact, fact.data.practice);
  }

  @EventPattern<string>(typeOf(EditionDescribed))
  editionDescribed(@Payload() fact: Fact<EditionDescribed>, @Ctx() { manager }: BatchContext) {
    return rename(manager, fact, fact.data.analysis);
  }

  @EventPattern<string[]>([SwotItemAdded, SwotItemChanged].map(typeOf))
  swotItemWritten(@Payload() fact: Fact<SwotItemAdded>, @Ctx() { manager }: BatchContext) {
    return addAuthor(manager, fact.data.analysis, fact);
  }
}

type Written = Fact<{ after: { title: Texts } }>;

async function keep(manager: EntityManager, fact: Written, kind: KnowledgeItemKind, id: string): Promise<void> {
  await manager.upsert(
    KnownItem,
    { id, kind, ...namesIn(fact), authors: fact.actor === undefined ? [] : [fact.actor] },
    ['id'],
  );
}

async function rename(manager: EntityManager, fact: Written, id: string): Promise<void> {
  await manager.update(KnownItem, { id }, namesIn(fact));
  await addAuthor(manager, id, fact);
}

async function addAuthor(manager: EntityManager, id: string, { actor }: Pick<Fact, 'actor'>): Promise<void> {
  if (actor === undefined) return;
  await manager.query(
    'update known_item set authors = array_append(authors, $2) where id = $1 and not $2 = any(authors)',
    [id, actor],
  );
}

const namesIn = ({ data: { after }, country }: Written) => ({
  title: { ...after.title },
  country: country ?? null,
});
