import { randomUUID } from 'node:crypto';
import { PracticeDrafted, PracticeRevised, type PracticeText, typeOf } from '@integras/contracts';
import { Ledger, type NewFact } from '@integras/messaging';
import {
  type Action,
  authorise,
  type Caller,
  type CommandContext,
  keyPart,
  KnownPilot,
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
import { Brackets, DataSource, In } from 'typeorm';
import { historyOf, type VersionEntry } from '../history/history.js';
import { wholeHistory } from '../history/whole-history.js';
import { requireNewItem } from '../items/new-item.js';
import { hasWords } from '../search/words.js';
import { UptakeRow } from '../uptakes/uptake.entity.js';
import * as decisions from './decisions.js';
import { after, type Practice } from './practice.js';
import { practiceRow, PracticeRow, practiceShelf } from './practice.entity.js';
import type { DraftPractice, PracticesQuery } from './practice.requests.js';
import { rootsOf, sees, shown, type ShownPractice } from './shown-practice.js';

/** A command to one practice: whose, and which version they have read. */
export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  ifMatch: number | undefined;
}

const found = hasWords(
  ['title', 'targetGroup', 'method', 'results', 'conditions'].map((text) => `p.practice #> '{text,${text}}'`),
);

const written = new Set([PracticeDrafted, PracticeRevised].map(typeOf));

@Injectable()
export class Practices {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
  ) {}

  async list({ q, ...query }: PracticesQuery, caller: Caller): Promise<Page<ShownPractice>> {
    const limit = limitOf(query);
    const after = positionOf(query, [keyPart.instant, keyPart.id]);
    const { all, projects, countries } = scopeOf(caller.grants, 'item.read');
    const select = this.dataSource.manager
      .createQueryBuilder(PracticeRow, 'p')
      .orderBy('p.draftedAt', 'DESC')
      .addOrderBy('p.id', 'DESC')
      .limit(limit + 1);
    if (!all)
      select.andWhere(
        new Brackets((or) =>
          or
            .where(`p.state <> 'draft'`)
            .orWhere('p.project = any(:projects)', { projects })
            .orWhere('p.country = any(:countries)', { countries }),
        ),
      );
    for (const column of ['project', 'territory', 'country', 'theme', 'state'] as const)
      if (query[column] !== undefined) select.andWhere(`p.${column} = :${column}`, { [column]: query[column] });
    if (q !== undefined) select.andWhere(found, { q });
    if (after) select.andWhere('(p.draftedAt, p.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
    const rows = await select.getMany();
    const uptakes = await this.uptakesOf(rows.map(({ id }) => id));
    return pageOf(
      rows,
      limit,
      ({ draftedAt, id }) => [draftedAt.toISOString(), id],
      (row) => shown(row, sees(caller, row) === 'all' ? 'all' : 'published', uptakes.get(row.id)),
    );
  }

  async one(id: string, caller: Caller): Promise<ShownPractice> {
    const { row, seen } = await this.readable(id, caller);
    return shown(row, seen, (await this.uptakesOf([id])).get(id));
  }

  /** Who wrote and decided what, for the partnership. */
  async history(id: string, caller: Caller): Promise<VersionEntry<PracticeText>[]> {
    const { row } = await this.readable(id, caller);
    authorise(caller, 'item.read', rootsOf(row));
    return historyOf(await wholeHistory(this.ledger, id, 'item'), written);
  }

  async draft(
    { id = randomUUID(), project, ...text }: DraftPractice,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownPractice> {
    authorise(caller, 'item.write', { project, country: text.country });
    await this.requireReferences(project, text);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id },
      reads: [{ shelf: practiceShelf, ids: [id] }],
      decide: (rows, at) => {
        requireNewItem(at);
        const { facts, row } = decided(undefined, decisions.draft(id, project, text), at.now);
        rows.put(practiceShelf, row);
        return { facts, result: shown(row, 'all') };
      },
    });
  }

  async revise(changing: Changing, text: PracticeText): Promise<ShownPractice> {
    const { row } = await this.readable(changing.id, changing.caller);
    await this.requireReferences(row.project, text);
    return this.change(changing, 'item.write', (before) => decisions.revise(before, text));
  }

  publish(changing: Changing): Promise<ShownPractice> {
    return this.change(changing, 'item.publish', (before) => decisions.publish(before));
  }

  withdraw(changing: Changing, reason: string): Promise<ShownPractice> {
    return this.change(changing, 'item.publish', (before) => decisions.withdraw(before, reason));
  }

  private async change(
    { id, caller, context, ifMatch }: Changing,
    right: Action,
    decide: (before: Practice) => decisions.Statement[],
  ): Promise<ShownPractice> {
    await this.readable(id, caller);
    const uptakes = (await this.uptakesOf([id])).get(id);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id },
      reads: [{ shelf: practiceShelf, ids: [id] }],
      decide: (rows, at) => {
        const before = rows.get(practiceShelf, id)!;
        authorise(caller, right, rootsOf(before));
        requireVersion(ifMatch, before.version);
        const { facts, row } = decided(before, decide(before.practice), at.now);
        // Nobody moves one to a country they do not write for.
        authorise(caller, right, rootsOf(row));
        rows.put(practiceShelf, row);
        return { facts, result: shown(row, 'all', uptakes) };
      },
    });
  }

  /** @throws Refusal 404 for one that does not exist, or not for this caller. */
  private async readable(id: string, caller: Caller): Promise<{ row: PracticeRow; seen: 'all' | 'published' }> {
    const row = await this.dataSource.manager.findOneBy(PracticeRow, { id });
    const seen = row ? sees(caller, row) : 'nothing';
    if (!row || seen === 'nothing') throw notFound();
    return { row, seen };
  }

  private async uptakesOf(ids: readonly string[]): Promise<Map<string, number>> {
    const rows: { item: string; count: number }[] = await this.dataSource.manager
      .createQueryBuilder(UptakeRow, 'u')
      .select('u.item', 'item')
      .addSelect('count(*)::int', 'count')
      .where('u.item = any(:ids) and not u.voided', { ids })
      .groupBy('u.item')
      .getRawMany();
    return new Map(rows.map(({ item, count }) => [item, count]));
  }

  /** @throws Refusal 422 for a territory or pilots of another project, and for another country than the territory's. */
  private async requireReferences(project: string, { territory, country, pilots = [] }: PracticeText): Promise<void> {
    const { manager } = this.dataSource;
    const place = await manager.findOneBy(KnownTerritory, { id: territory, project });
    if (!place) throw unfit('territory', 'is none of the project');
    if (place.country !== country) throw unfit('country', `is not that of the territory (${place.country})`);
    const known = await manager.countBy(KnownPilot, { id: In(pilots), project });
    if (known < pilots.length) throw unfit('pilots', 'names one that is no pilot of the project');
  }
}

function decided(before: PracticeRow | undefined, statements: decisions.Statement[], now: Date) {
  const time = now.toISOString();
  const facts = statements.map((fact): NewFact => ({ ...fact, time }));
  const practice = facts.reduce<Practice | undefined>(
    (made, { event, data }) => after(made, { type: typeOf(event), data, time }),
    before?.practice,
  )!;
  return { facts, row: practiceRow(practice, (before?.version ?? 0) + 1) };
}

const unfit = (field: string, reason: string) =>
  problem('reference-does-not-fit', 422, 'This cannot be named here', `${field}: ${reason}.`, [{ field, reason }]);
