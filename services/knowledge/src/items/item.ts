import type { KnowledgeItemKind } from '@integras/contracts';
import { type Caller, can, notFound, type Resource } from '@integras/service-kit';
import type { EntityManager } from 'typeorm';
import { AnalysisRow, EditionRow } from '../analyses/analysis.entities.js';
import { InitiativeRow } from '../initiatives/initiative.entity.js';
import { PracticeRow } from '../practices/practice.entity.js';
import { RecommendationRow } from '../recommendations/recommendation.entity.js';

/** An analysis, practice, recommendation or initiative as far as what hangs on it has to know it. */
export interface Item {
  id: string;
  kind: KnowledgeItemKind;
  roots: Resource & { project: string };
  /** Its authors may change it now: an analysis while an edition is written, a recommendation until it is published, an initiative while it is followed. */
  isWritten: boolean;
  /** When everybody was given to read it last; absent for what has never been published. */
  publishedAt?: Date;
}

/** @throws Refusal 404 for one that does not exist, or not for this caller. */
export async function readableItem(
  manager: EntityManager,
  kind: KnowledgeItemKind,
  id: string,
  caller: Caller,
): Promise<Item & { seen: 'all' | 'published' }> {
  const item = await found[kind](manager, id);
  if (item && can(caller.grants, 'item.read', item.roots)) return { ...item, seen: 'all' };
  if (item?.publishedAt) return { ...item, seen: 'published' };
  throw notFound();
}

const found: Record<KnowledgeItemKind, (manager: EntityManager, id: string) => Promise<Item | undefined>> = {
  async analysis(manager, id) {
    const row = await manager.findOneBy(AnalysisRow, { id });
    if (!row) return undefined;
    const { project, country, published: number, analysis } = row;
    const edition = number === null ? null : await manager.findOneByOrFail(EditionRow, { analysis: id, number });
    const isWritten = analysis.state === 'draft';
    return {
      id,
      kind: 'analysis',
      roots: { project, country },
      isWritten,
      ...(edition && { publishedAt: edition.publishedAt }),
    };
  },
  async practice(manager, id) {
    const row = await manager.findOneBy(PracticeRow, { id });
    if (!row) return undefined;
    const { project, country, state, practice } = row;
    return {
      id,
      kind: 'practice',
      roots: { project, country },
      isWritten: state !== 'withdrawn',
      ...instant(practice.publishedAt),
    };
  },
  async recommendation(manager, id) {
    const row = await manager.findOneBy(RecommendationRow, { id });
    if (!row) return undefined;
    const { project, country, state, recommendation } = row;
    return {
      id,
      kind: 'recommendation',
      roots: { project, ...(country !== null && { country }) },
      isWritten: state === 'draft' || state === 'reviewed',
      ...instant(recommendation.publishedAt),
    };
  },
  // Only the partnership reads of one: it is never published.
  async initiative(manager, id) {
    const row = await manager.findOneBy(InitiativeRow, { id });
    if (!row) return undefined;
    const { project, country, state } = row;
    return { id, kind: 'initiative', roots: { project, country }, isWritten: state !== 'withdrawn' };
  },
};

const instant = (at: string | undefined) => at !== undefined && { publishedAt: new Date(at) };
