import { type AnalysisText, EditionPublished, type SwotItem, typeOf } from '@integras/contracts';
import { type At, Ledger, type NewFact, type Rows } from '@integras/messaging';
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
  uuidOf,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In } from 'typeorm';
import { after, type Analysis } from './analysis.js';
import { AnalysisRow, analysisShelf, EditionRow, editionShelf } from './analysis.entities.js';
import type { AnalysesQuery, BeginAnalysis } from './analysis.requests.js';
import { type Comparison, comparisonOf } from './comparison.js';
import * as decisions from './decisions.js';
import { type AnalysisHistoryEntry, historyOf } from './history.js';
import { wholeHistory } from '../history/whole-history.js';
import {
  listed,
  type ListedAnalysis,
  rootsOf,
  seesDraft,
  shownDraft,
  type ShownAnalysis,
  type ShownEdition,
  shownPublished,
} from './shown-analysis.js';

/** A command to one analysis: whose, and which version they have read. */
export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  ifMatch: number | undefined;
}

/** What a command needs beside the analysis: the right, and the version that must not have moved. */
interface Needs {
  right: Action;
  versionOf?: (row: AnalysisRow) => number;
}

@Injectable()
export class Analyses {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
  ) {}

  async list({ project, territory, country, ...page }: AnalysesQuery, caller: Caller): Promise<Page<ListedAnalysis>> {
    const limit = limitOf(page);
    const after = positionOf(page, [keyPart.id]);
    const { all, projects, countries } = scopeOf(caller.grants, 'item.read');
    const query = this.dataSource.manager
      .createQueryBuilder(AnalysisRow, 'a')
      .orderBy('a.id')
      .limit(limit + 1);
    if (!all)
      query.andWhere(
        new Brackets((or) =>
          or
            .where('a.published is not null')
            .orWhere('a.project = any(:projects)', { projects })
            .orWhere('a.country = any(:countries)', { countries }),
        ),
      );
    for (const [column, value] of Object.entries({ project, territory, country }))
      if (value !== undefined) query.andWhere(`a.${column} = :${column}`, { [column]: value });
    if (after) query.andWhere('a.id > :after', { after: after[0] });
    const rows = await query.getMany();
    const editions = await this.newest(rows);
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (row) => listed(row, editions.get(row.id), seesDraft(caller, row)),
    );
  }

  async one(id: string, caller: Caller): Promise<ShownAnalysis> {
    const row = await this.readable(id, caller);
    const editions = await this.dataSource.manager.find(EditionRow, {
      select: { number: true, publishedAt: true, text: true, id: true },
      where: { analysis: id },
      order: { number: 'DESC' },
    });
    const { edition: _, publishedAt: __, ...head } = listed(row, editions[0], seesDraft(caller, row));
    return {
      ...head,
      editions: editions.map(({ number, publishedAt }) => ({ number, publishedAt: publishedAt.toISOString() })),
      version: row.version,
    };
  }

  async edition(id: string, number: number, caller: Caller): Promise<ShownEdition> {
    const row = await this.readable(id, caller);
    const { manager } = this.dataSource;
    const [edition, before] = await Promise.all([
      manager.findOneBy(EditionRow, { id: editionId(id, number) }),
      manager.findOneBy(EditionRow, { id: editionId(id, number - 1) }),
    ]);
    if (edition) return shownPublished(row, edition, before ?? undefined);
    if (row.analysis.edition === number && seesDraft(caller, row)) return shownDraft(row, before ?? undefined);
    throw notFound();
  }

  /** Who wrote what when, for the partnership. */
  async history(id: string, caller: Caller): Promise<AnalysisHistoryEntry[]> {
    const row = await this.readable(id, caller);
    authorise(caller, 'item.read', rootsOf(row));
    return historyOf(await wholeHistory(this.ledger, id, 'analysis', 'item'));
  }

  /** @throws Refusal 404 when one of them is not published. */
  async compare(ids: string[], caller: Caller): Promise<Comparison<Omit<ShownEdition, 'items' | 'changes'>>> {
    const rows = await Promise.all(ids.map((id) => this.readable(id, caller)));
    const editions = await this.newest(rows);
    return comparisonOf(
      rows.map((row) => {
        const edition = editions.get(row.id);
        if (!edition) throw notFound();
        return shownPublished(row, edition, undefined);
      }),
    );
  }

  async begin(
    { project, territory, ...text }: BeginAnalysis,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownEdition> {
    const found = await this.dataSource.manager.findOneBy(KnownTerritory, { id: territory, project });
    authorise(caller, 'item.write', { project, ...(found && { country: found.country }) });
    if (!found) throw unfit('territory', 'is none of the project');
    const id = uuidOf(`analysis of ${territory}`);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'analysis', id },
      reads: [{ shelf: analysisShelf, ids: [id] }],
      decide: (rows, at) => {
        if (rows.get(analysisShelf, id)) throw taken();
        return this.saved(rows, at, { country: found.country }, decisions.begin({ id, project, territory }, text));
      },
    });
  }

  beginNext(changing: Changing): Promise<ShownEdition> {
    return this.change(changing, { right: 'item.write' }, (before) => decisions.beginNext(before));
  }

  describe(changing: Changing, text: AnalysisText): Promise<ShownEdition> {
    const needs: Needs = { right: 'item.write', versionOf: ({ analysis }) => analysis.textVersion };
    return this.change(changing, needs, (before) => decisions.describe(before, text));
  }

  publish(changing: Changing): Promise<ShownEdition> {
    const needs: Needs = { right: 'item.publish', versionOf: ({ version }) => version };
    return this.change(changing, needs, (before) => decisions.publish(before));
  }

  async add(changing: Changing, item: string, content: SwotItem): Promise<ShownEdition> {
    await this.requirePilots(changing, content);
    return this.change(changing, { right: 'item.write' }, (before) => decisions.add(before, item, content));
  }

  /** Another item of the same analysis may have changed meanwhile; this one may not. */
  async changeItem(
    changing: Changing,
    item: string,
    decide: (before: Analysis) => decisions.Statement[],
    content?: SwotItem,
  ): Promise<ShownEdition> {
    if (content) await this.requirePilots(changing, content);
    const versionOf = ({ analysis }: AnalysisRow) => decisions.itemIn(analysis, item).version;
    return this.change(changing, { right: 'item.write', versionOf }, decide);
  }

  private async change(
    { id, caller, context, ifMatch }: Changing,
    { right, versionOf }: Needs,
    decide: (before: Analysis) => decisions.Statement[],
  ): Promise<ShownEdition> {
    const { analysis } = await this.readable(id, caller);
    const newest = editionId(id, analysis.edition);
    const last = editionId(id, analysis.edition - 1);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'analysis', id },
      reads: [
        { shelf: analysisShelf, ids: [id] },
        { shelf: editionShelf, ids: [newest, last] },
      ],
      decide: (rows, at) => {
        const before = rows.get(analysisShelf, id)!;
        authorise(caller, right, rootsOf(before));
        if (versionOf) requireVersion(ifMatch, versionOf(before));
        return this.saved(rows, at, before, decide(before.analysis));
      },
    });
  }

  /** Saves what the statements make of the analysis, and an edition that they publish. */
  private saved(
    rows: Rows,
    at: At,
    before: Pick<AnalysisRow, 'country'> & Partial<AnalysisRow>,
    statements: decisions.Statement[],
  ): { facts: NewFact[]; result: ShownEdition } {
    const time = at.now.toISOString();
    const { country } = before;
    const facts = statements.map((fact): NewFact => ({ ...fact, time, country }));
    const analysis = facts.reduce<Analysis | undefined>(
      (made, { event, data }) => after(made, { type: typeOf(event), data, time }),
      before.analysis,
    )!;
    const { id, project, territory, edition: number, text, items } = analysis;
    const isPublished = facts.some(({ event }) => event === EditionPublished);
    const published = isPublished ? number : (before.published ?? null);
    const row: AnalysisRow = {
      id,
      project,
      country,
      territory,
      published,
      analysis,
      version: (before.version ?? 0) + 1,
    };
    rows.put(analysisShelf, row);
    const last = number > 1 ? rows.get(editionShelf, editionId(id, number - 1)) : undefined;
    if (!isPublished) return { facts, result: shownDraft(row, last) };
    const edition: EditionRow = { id: editionId(id, number), analysis: id, number, publishedAt: at.now, text, items };
    rows.put(editionShelf, edition);
    return { facts, result: shownPublished(row, edition, last) };
  }

  /** @throws Refusal 404 for one that does not exist, or not for this caller. */
  private async readable(id: string, caller: Caller): Promise<AnalysisRow> {
    const row = await this.dataSource.manager.findOneBy(AnalysisRow, { id });
    if (!row || (row.published === null && !seesDraft(caller, row))) throw notFound();
    return row;
  }

  private async newest(rows: readonly AnalysisRow[]): Promise<Map<string, EditionRow>> {
    const ids = rows.flatMap(({ id, published }) => (published === null ? [] : [editionId(id, published)]));
    const editions = await this.dataSource.manager.findBy(EditionRow, { id: In(ids) });
    return new Map(editions.map((edition) => [edition.analysis, edition]));
  }

  /** @throws Refusal 422 for pilots of another project. */
  private async requirePilots({ id, caller }: Changing, { pilots = [] }: SwotItem): Promise<void> {
    const { project } = await this.readable(id, caller);
    const found = await this.dataSource.manager.countBy(KnownPilot, { id: In(pilots), project });
    if (found < pilots.length) throw unfit('pilots', 'names one that is no pilot of the project');
  }
}

const editionId = (analysis: string, number: number): string => uuidOf(`edition ${number} of ${analysis}`);

const taken = () =>
  problem(
    'already-exists',
    409,
    'The territory has an analysis',
    'Go on with its next edition instead of beginning another analysis.',
  );

const unfit = (field: string, reason: string) =>
  problem('reference-does-not-fit', 422, 'This cannot be named here', `${field}: ${reason}.`, [{ field, reason }]);
