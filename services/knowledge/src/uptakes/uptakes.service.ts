import { randomUUID } from 'node:crypto';
import {
  type TakenUpKind,
  UptakeCorrected,
  UptakeRecorded,
  type UptakeRecord,
  UptakeVoided,
} from '@integras/contracts';
import { Ledger, type NewFact } from '@integras/messaging';
import {
  authorise,
  type Caller,
  type CommandContext,
  keyPart,
  KnownPartner,
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
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { PracticeRow } from '../practices/practice.entity.js';
import { RecommendationRow } from '../recommendations/recommendation.entity.js';
import { type Calendar, correct, record, type Statement, takeBack, type Uptake } from './uptake.js';
import { UptakeRow, uptakeShelf } from './uptake.entity.js';
import type { RecordUptake, ToldUptake, UptakesQuery } from './uptake.requests.js';

/** An uptake as answers show it. */
export interface ShownUptake extends UptakeRecord {
  id: string;
  project: string;
  voided: boolean;
  version: number;
}

export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  ifMatch: number | undefined;
}

/** What can be taken up: only what everybody can read. */
interface Item {
  project: string;
  country: string | null;
  territory: string | null;
  isPublished: boolean;
}

@Injectable()
export class Uptakes {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
  ) {}

  /** Those that stand; the partnership sees voided ones too. */
  async list({ project, item, ...page }: UptakesQuery, caller: Caller): Promise<Page<ShownUptake>> {
    const limit = limitOf(page);
    const after = positionOf(page, [keyPart.id]);
    const query = this.dataSource.manager
      .createQueryBuilder(UptakeRow, 'u')
      .orderBy('u.id')
      .limit(limit + 1);
    if (project !== undefined) query.andWhere('u.project = :project', { project });
    if (item !== undefined) query.andWhere('u.item = :item', { item });
    if (after) query.andWhere('u.id > :after', { after: after[0] });
    const { all, projects } = scopeOf(caller.grants, 'item.read');
    if (!all) query.andWhere('(not u.voided or u.project = any(:projects))', { projects });
    return pageOf(await query.getMany(), limit, ({ id }) => [id], shown);
  }

  async record(
    { id = randomUUID(), ...told }: RecordUptake,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownUptake> {
    const { item, calendar } = await this.about(told.item, told.itemKind, caller);
    await this.requirePartner(item.project, told);
    const { project } = item;
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id: told.item },
      reads: [{ shelf: uptakeShelf, ids: [id] }],
      decide: (rows, at) => {
        if (rows.get(uptakeShelf, id)) throw taken();
        const facts = stated(record({ id, project }, told, calendar(at.now)), at.now);
        const row = rowAfter(undefined, facts);
        rows.put(uptakeShelf, row);
        return { facts, result: shown(row) };
      },
    });
  }

  correct(changing: Changing, { reason, ...told }: ToldUptake & { reason: string }): Promise<ShownUptake> {
    return this.change(changing, told, (before, calendar) => {
      const { item, itemKind } = before.record;
      return correct(before, { item, itemKind, ...told }, reason, calendar);
    });
  }

  takeBack(changing: Changing, reason: string): Promise<ShownUptake> {
    return this.change(changing, undefined, (before) => takeBack(before, reason));
  }

  private async change(
    { id, caller, context, ifMatch }: Changing,
    told: ToldUptake | undefined,
    decide: (before: Uptake, calendar: Calendar) => Statement[],
  ): Promise<ShownUptake> {
    const known = await this.dataSource.manager.findOneBy(UptakeRow, { id });
    if (!known) throw notFound();
    const { item, calendar } = await this.about(known.item, known.itemKind, caller);
    if (told) await this.requirePartner(item.project, told);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id: known.item },
      reads: [{ shelf: uptakeShelf, ids: [id] }],
      decide: (rows, at) => {
        const before = rows.get(uptakeShelf, id)!;
        requireVersion(ifMatch, before.version);
        const facts = stated(decide(before, calendar(at.now)), at.now);
        const row = rowAfter(before, facts);
        rows.put(uptakeShelf, row);
        return { facts, result: shown(row) };
      },
    });
  }

  /** @throws Refusal 404 or 403 where the caller may not write, 409 for what is not published. */
  private async about(id: string, kind: TakenUpKind, caller: Caller) {
    const { manager } = this.dataSource;
    const item = await itemOf(manager, id, kind);
    if (!item) throw notFound();
    const { project, country, territory } = item;
    authorise(caller, 'item.write', { project, ...(country !== null && { country }) });
    if (!item.isPublished)
      throw problem('item-unpublished', 409, 'Nobody can have taken this up', 'It has never been published.');
    const [funded, place] = await Promise.all([
      manager.findOneByOrFail(KnownProject, { id: project }),
      territory === null ? null : manager.findOneBy(KnownTerritory, { id: territory }),
    ]);
    const zone = place?.timeZone ?? 'UTC';
    const calendar = (now: Date): Calendar => ({
      startsOn: funded.startsOn,
      endsOn: funded.endsOn,
      today: Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate().toString(),
    });
    return { item, calendar };
  }

  /** @throws Refusal 422 for a partner of another project. */
  private async requirePartner(project: string, { partner }: ToldUptake): Promise<void> {
    if (partner === undefined) return;
    if (await this.dataSource.manager.existsBy(KnownPartner, { id: partner, project })) return;
    const errors = [{ field: 'partner', reason: 'is none of the project' }];
    throw problem(
      'reference-does-not-fit',
      422,
      'This cannot be named here',
      'partner: is none of the project.',
      errors,
    );
  }
}

async function itemOf(manager: EntityManager, id: string, kind: TakenUpKind): Promise<Item | undefined> {
  if (kind === 'practice') {
    const row = await manager.findOneBy(PracticeRow, { id });
    return row ? { ...row, isPublished: row.practice.published !== undefined } : undefined;
  }
  const row = await manager.findOneBy(RecommendationRow, { id });
  return row ? { ...row, isPublished: row.recommendation.publishedAt !== undefined } : undefined;
}

function stated(statements: Statement[], now: Date): NewFact[] {
  return statements.map((fact) => ({ ...fact, time: now.toISOString() }));
}

/** The row after these facts, one version on. */
function rowAfter(before: UptakeRow | undefined, facts: readonly NewFact[]): UptakeRow {
  let row = before;
  for (const { event, data } of facts) {
    const version = (before?.version ?? 0) + 1;
    if (event === UptakeRecorded) {
      const { uptake: id, project, after } = data as UptakeRecorded;
      row = { id, project, item: after.item, itemKind: after.itemKind, record: after, voided: false, version };
    } else if (event === UptakeCorrected) row = { ...row!, record: (data as UptakeCorrected).after, version };
    else if (event === UptakeVoided) row = { ...row!, voided: true, version };
  }
  return row!;
}

const shown = ({ id, project, record, voided, version }: UptakeRow): ShownUptake => ({
  id,
  project,
  ...record,
  voided,
  version,
});

const taken = () => problem('already-exists', 409, 'The uptake exists', 'An uptake with this id was recorded already.');
