import { randomUUID } from 'node:crypto';
import {
  EvidencePinned,
  RecommendationDrafted,
  RecommendationRevised,
  type RecommendationText,
  typeOf,
} from '@integras/contracts';
import { type At, Ledger, type NewFact } from '@integras/messaging';
import {
  type Action,
  authorise,
  type Caller,
  type CommandContext,
  keyPart,
  KnownProject,
  KnownTerritory,
  limitOf,
  notFound,
  type Page,
  pageOf,
  positionOf,
  problem,
  requireVersion,
  scopeOf,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Seals } from '../evidence/seals.js';
import * as decisions from './decisions.js';
import { historyOf, type VersionEntry } from '../history/history.js';
import { wholeHistory } from '../history/whole-history.js';
import { requireNewItem } from '../items/new-item.js';
import { listed } from './list.js';
import type { Recommendation } from './recommendation.js';
import { RecommendationRow, recommendationShelf } from './recommendation.entity.js';
import { rowAfter } from './recommendation-row.js';
import type { DraftRecommendation, ReaffirmRecommendation, RecommendationsQuery } from './recommendation.requests.js';
import { rootsOf, sees, shown, type ShownRecommendation } from './shown-recommendation.js';

/** A command to one recommendation: whose, and which version they have read. */
export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  /** Undefined where the command may be given without having read. */
  ifMatch?: number | undefined;
}

const written = new Set([RecommendationDrafted, RecommendationRevised].map(typeOf));

@Injectable()
export class Recommendations {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
    private readonly seals: Seals,
  ) {}

  async list(query: RecommendationsQuery, caller: Caller): Promise<Page<ShownRecommendation>> {
    const limit = limitOf(query);
    const after = positionOf(query, [keyPart.instant, keyPart.id]);
    const rows = await listed(this.dataSource, query, scopeOf(caller.grants, 'item.read'), { after, limit: limit + 1 });
    return pageOf(
      rows,
      limit,
      ({ draftedAt, id }) => [draftedAt.toISOString(), id],
      (row) => shown(row, sees(caller, row) === 'all' ? 'all' : 'published'),
    );
  }

  async one(id: string, caller: Caller): Promise<ShownRecommendation> {
    const { row, seen } = await this.readable(id, caller);
    return shown(row, seen);
  }

  /** @throws Refusal 404 for one that does not exist, or not for this caller. */
  async readable(id: string, caller: Caller): Promise<{ row: RecommendationRow; seen: 'all' | 'published' }> {
    const row = await this.dataSource.manager.findOneBy(RecommendationRow, { id });
    const seen = row ? sees(caller, row) : 'nothing';
    if (!row || seen === 'nothing') throw notFound();
    return { row, seen };
  }

  /** Who wrote and decided what, for the partnership. */
  async history(id: string, caller: Caller): Promise<VersionEntry<RecommendationText>[]> {
    const { row } = await this.readable(id, caller);
    authorise(caller, 'item.read', rootsOf(row));
    return historyOf(await wholeHistory(this.ledger, id, 'item'), written);
  }

  async draft(
    { id = randomUUID(), project, ...text }: DraftRecommendation,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownRecommendation> {
    authorise(caller, 'item.write', { project, ...(text.country !== undefined && { country: text.country }) });
    await this.requireAddressee(project, text);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id },
      reads: [{ shelf: recommendationShelf, ids: [id] }],
      decide: (rows, at) => {
        requireNewItem(at);
        const facts = decisions.draft(id, project, text).map((fact) => ({ ...fact, time: at.now.toISOString() }));
        const row = rowAfter(undefined, facts, context.actor);
        rows.put(recommendationShelf, row);
        return { facts, result: shown(row, 'all') };
      },
    });
  }

  async revise(changing: Changing, text: RecommendationText): Promise<ShownRecommendation> {
    const { row } = await this.readable(changing.id, changing.caller);
    await this.requireAddressee(row.project, text);
    return this.change(changing, 'item.write', (before) => decisions.revise(before, text), 'needs version');
  }

  requestReview(changing: Changing): Promise<ShownRecommendation> {
    return this.change(changing, 'item.write', (before) => decisions.requestReview(before));
  }

  review(changing: Changing): Promise<ShownRecommendation> {
    const decide = (before: Recommendation) => decisions.review(before, changing.caller.account);
    return this.change(changing, 'item.review', decide, 'needs version');
  }

  publish(changing: Changing): Promise<ShownRecommendation> {
    return this.change(changing, 'item.publish', (before) => decisions.publish(before), 'needs version');
  }

  withdraw(changing: Changing, reason: string): Promise<ShownRecommendation> {
    return this.change(changing, 'item.publish', (before) => decisions.withdraw(before, reason));
  }

  async reaffirm(changing: Changing, body: ReaffirmRecommendation): Promise<ShownRecommendation> {
    const { row } = await this.readable(changing.id, changing.caller);
    const { reason, renewed = [], dropped = [] } = body;
    const figures = await Promise.all(
      renewed.map(async ({ pin, sealed }) => {
        const figure = await this.seals.open(sealed, row.project);
        return [pin, { pin: randomUUID(), figure }] as const;
      }),
    );
    const settled = { renewed: new Map(figures), dropped: new Set(dropped) };
    return this.change(changing, 'item.review', (before) => decisions.reaffirm(before, reason, settled));
  }

  /**
   * Decides on the locked recommendation and saves what the decision states; answers with the ids of what it pinned,
   * so that a repeat of the request is told the same ids.
   * @throws Refusal 404 or 403 without the right, 412 when another version was read, and what the decision refuses.
   */
  async change(
    { id, caller, context, ifMatch }: Changing,
    right: Action,
    decide: (before: Recommendation) => decisions.Statement[],
    version: 'needs version' | 'any version' = 'any version',
  ): Promise<ShownRecommendation & { pinned?: string[] }> {
    await this.readable(id, caller);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id },
      reads: [{ shelf: recommendationShelf, ids: [id] }],
      decide: (rows, at: At) => {
        const before = rows.get(recommendationShelf, id)!;
        authorise(caller, right, rootsOf(before));
        if (version === 'needs version' || ifMatch !== undefined) requireVersion(ifMatch, before.version);
        const facts: NewFact[] = decide(before.recommendation).map((fact) => ({ ...fact, time: at.now.toISOString() }));
        const row = rowAfter(before, facts, context.actor);
        // Nobody moves one to a country they do not write for.
        authorise(caller, right, rootsOf(row));
        rows.put(recommendationShelf, row);
        const pinned = pinnedBy(facts);
        return { facts, result: { ...shown(row, 'all'), ...(pinned.length > 0 && { pinned }) } };
      },
    });
  }

  /** @throws Refusal 422 for a territory of another project or country, and for a level that contradicts the country. */
  private async requireAddressee(project: string, { level, country, territory }: RecommendationText): Promise<void> {
    if (!(await this.dataSource.manager.existsBy(KnownProject, { id: project }))) throw notFound();
    if (level === 'european' && (country !== undefined || territory !== undefined))
      throw unfit('level', 'european ones are addressed to no single country');
    if (territory === undefined) return;
    const found = await this.dataSource.manager.findOneBy(KnownTerritory, { id: territory, project });
    if (!found) throw unfit('territory', 'is none of the project');
    if (found.country !== country) throw unfit('country', `is not that of the territory (${found.country})`);
  }
}

const pinnedBy = (facts: readonly NewFact[]): string[] =>
  facts.filter(({ event }) => event === EvidencePinned).map(({ entity }) => entity);

const unfit = (field: string, reason: string) =>
  problem('addressee-does-not-fit', 422, 'It cannot be addressed like this', `${field}: ${reason}.`, [
    { field, reason },
  ]);
