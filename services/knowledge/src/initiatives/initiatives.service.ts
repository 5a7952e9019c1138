import { randomUUID } from 'node:crypto';
import { InitiativeDescribed, InitiativeRegistered, type InitiativeText, typeOf } from '@integras/contracts';
import { Ledger, type NewFact } from '@integras/messaging';
import {
  authorise,
  type Caller,
  type CommandContext,
  keyPart,
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
import { Brackets, DataSource } from 'typeorm';
import { historyOf, type VersionEntry } from '../history/history.js';
import { wholeHistory } from '../history/whole-history.js';
import { requireNewItem } from '../items/new-item.js';
import { after, describe, end, type Initiative, type Moment, register, withdraw } from './initiative.js';
import { initiativeRow, InitiativeRow, initiativeShelf } from './initiative.entity.js';
import type { InitiativesQuery, RegisterInitiative } from './initiative.requests.js';

/** An initiative as answers show it. */
export interface ShownInitiative
  extends InitiativeText, Pick<Initiative, 'id' | 'project' | 'state' | 'until' | 'withdrawn'> {
  version: number;
}

/** A command to one initiative: whose, and which version they have read. */
export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  ifMatch: number | undefined;
}

const written = new Set([InitiativeRegistered, InitiativeDescribed].map(typeOf));

@Injectable()
export class Initiatives {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
  ) {}

  async list(query: InitiativesQuery, caller: Caller): Promise<Page<ShownInitiative>> {
    const limit = limitOf(query);
    const after = positionOf(query, [keyPart.instant, keyPart.id]);
    const { all, projects, countries } = scopeOf(caller.grants, 'item.read');
    const select = this.dataSource.manager
      .createQueryBuilder(InitiativeRow, 'i')
      .orderBy('i.registeredAt', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .limit(limit + 1);
    if (!all)
      select.andWhere(
        new Brackets((or) =>
          or.where('i.project = any(:projects)', { projects }).orWhere('i.country = any(:countries)', { countries }),
        ),
      );
    for (const column of ['project', 'territory', 'country', 'state'] as const)
      if (query[column] !== undefined) select.andWhere(`i.${column} = :${column}`, { [column]: query[column] });
    if (query.state === undefined) select.andWhere(`i.state <> 'withdrawn'`);
    if (after)
      select.andWhere('(i.registeredAt, i.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
    return pageOf(await select.getMany(), limit, ({ registeredAt, id }) => [registeredAt.toISOString(), id], shown);
  }

  async one(id: string, caller: Caller): Promise<ShownInitiative> {
    return shown(await this.readable(id, caller));
  }

  /** Who wrote what of it and when it ended, for those who may read it. */
  async history(id: string, caller: Caller): Promise<VersionEntry<InitiativeText>[]> {
    await this.readable(id, caller);
    return historyOf(await wholeHistory(this.ledger, id, 'item'), written);
  }

  async register(
    { id = randomUUID(), project, ...text }: RegisterInitiative,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownInitiative> {
    authorise(caller, 'item.write', { project, country: text.country });
    const zone = await this.zoneOf(project, text);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id },
      reads: [{ shelf: initiativeShelf, ids: [id] }],
      decide: (rows, at) => {
        requireNewItem(at);
        const { fact, row } = decided(undefined, register(id, project, text, momentIn(zone, at.now)));
        rows.put(initiativeShelf, row);
        return { facts: [fact], result: shown(row) };
      },
    });
  }

  async describe(changing: Changing, text: InitiativeText): Promise<ShownInitiative> {
    const { project } = await this.readable(changing.id, changing.caller);
    const zone = await this.zoneOf(project, text);
    return this.change(changing, (before, now) => describe(before, text, momentIn(zone, now)));
  }

  async end(changing: Changing, on: string): Promise<ShownInitiative> {
    const { project, initiative } = await this.readable(changing.id, changing.caller);
    const zone = await this.zoneOf(project, initiative.text);
    return this.change(changing, (before, now) => end(before, on, momentIn(zone, now)));
  }

  withdraw(changing: Changing, reason: string): Promise<ShownInitiative> {
    return this.change(changing, (before, now) => withdraw(before, reason, momentIn('UTC', now)));
  }

  private async change(
    { id, caller, context, ifMatch }: Changing,
    decide: (before: Initiative, now: Date) => NewFact,
  ): Promise<ShownInitiative> {
    await this.readable(id, caller);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id },
      reads: [{ shelf: initiativeShelf, ids: [id] }],
      decide: (rows, { now }) => {
        const before = rows.get(initiativeShelf, id)!;
        authorise(caller, 'item.write', { project: before.project, country: before.country });
        requireVersion(ifMatch, before.version);
        const { fact, row } = decided(before, decide(before.initiative, now));
        // Nobody moves one to a country they do not write for.
        authorise(caller, 'item.write', { project: row.project, country: row.country });
        rows.put(initiativeShelf, row);
        return { facts: [fact], result: shown(row) };
      },
    });
  }

  /** @throws Refusal 404 for one that does not exist, or not for this caller. */
  private async readable(id: string, caller: Caller): Promise<InitiativeRow> {
    const row = await this.dataSource.manager.findOneBy(InitiativeRow, { id });
    if (!row) throw notFound();
    authorise(caller, 'item.read', { project: row.project, country: row.country });
    return row;
  }

  /**
   * The time zone an initiative's days are of.
   * @throws Refusal 422 for a territory of another project, and for another country than the territory's.
   */
  private async zoneOf(project: string, { territory, country }: InitiativeText): Promise<string> {
    const place = await this.dataSource.manager.findOneBy(KnownTerritory, { id: territory, project });
    if (!place) throw unfit('territory', 'is none of the project');
    if (place.country !== country) throw unfit('country', `is not that of the territory (${place.country})`);
    return place.timeZone;
  }
}

function decided(before: InitiativeRow | undefined, fact: NewFact) {
  const initiative = after(before?.initiative, { ...fact, type: typeOf(fact.event) });
  return { fact, row: initiativeRow(initiative, (before?.version ?? 0) + 1) };
}

function momentIn(zone: string, at: Date): Moment {
  const now = at.toISOString();
  return { now, today: Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString() };
}

function shown({ initiative, version }: InitiativeRow): ShownInitiative {
  const { id, project, state, text, until, withdrawn } = initiative;
  return {
    id,
    project,
    ...text,
    state,
    ...(until !== undefined && { until }),
    ...(withdrawn && { withdrawn }),
    version,
  };
}

const unfit = (field: string, reason: string) =>
  problem('reference-does-not-fit', 422, 'This cannot be named here', `${field}: ${reason}.`, [{ field, reason }]);
