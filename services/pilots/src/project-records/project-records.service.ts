import { randomUUID } from 'node:crypto';
import type { EventClass } from '@integras/contracts';
import { type At, Ledger, type NewFact } from '@integras/messaging';
import {
  type Action,
  authorise,
  type Caller,
  type CommandContext,
  notFound,
  Reading,
  requireVersion,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { startOf } from '../calendar/local-day.js';
import { amend } from '../records/amend.js';
import { type Partnership, programmeZone, unfit } from './partnership.js';
import { Partnerships } from './partnerships.service.js';
import type { ProjectRecordRow } from './project-record.entity.js';
import type { ProjectRecordKind } from './project-record-kind.js';

/** Who changes which record of which project. */
export interface ConcerningRecord {
  project: string;
  id: string;
  caller: Caller;
  context: CommandContext;
  /** The version the caller read; undefined means whatever stands. */
  ifMatch: number | undefined;
}

/** A record as answers show it. */
export type ShownRecord<S extends object> = S & { id: string; project: string; version: number };

/** A step in the life of a record: what tells it, and the record after it, but for the state that follows. */
export interface RecordStep<S extends object> {
  event: EventClass;
  record: Omit<S, 'state'>;
  /** The day it happened; without one it is told of the moment it was reported. */
  on?: string;
  reason?: string;
}

/** A record before and after a change; without `after` it was taken back. */
interface Changed<S extends object> extends Omit<RecordStep<S>, 'record'> {
  before?: S;
  after?: S;
}

/** Adding, changing, correcting and taking back, the same for every kind of record about a project. */
@Injectable()
export class ProjectRecords {
  constructor(
    private readonly ledger: Ledger,
    private readonly reading: Reading,
    private readonly partnerships: Partnerships,
  ) {}

  async list<S extends object>(kind: ProjectRecordKind<S>, project: string, caller: Caller): Promise<ShownRecord<S>[]> {
    authorise(caller, 'work-plan.read', { project });
    const rows = await this.reading.as(caller, async (manager) => {
      await this.partnerships.requireProject(project, manager);
      return manager.find(kind.row, { where: { project } });
    });
    return rows.filter(({ snapshot }) => snapshot !== null).map(shown);
  }

  async one<S extends object>(
    kind: ProjectRecordKind<S>,
    { project, id, caller }: Pick<ConcerningRecord, 'project' | 'id' | 'caller'>,
  ): Promise<ShownRecord<S>> {
    authorise(caller, 'work-plan.read', { project });
    const row = await this.reading.as(caller, (manager) => manager.findOne(kind.row, { where: { id, project } }));
    if (!row?.snapshot) throw notFound();
    return shown(row);
  }

  /** @throws Refusal 404 or 403 where the caller may not change a record, for what has to be looked at before that is done. */
  async requireChangeable<S extends object>(kind: ProjectRecordKind<S>, of: ConcerningRecord): Promise<void> {
    const { project, caller } = of;
    const { id: _, version: __, ...snapshot } = await this.one(kind, of);
    const partnership = await this.partnerships.of(project);
    authorise(caller, kind.right, { project, ...kind.rootsOf(snapshot as unknown as S, partnership) });
  }

  /** @param within the record it belongs into, which has to stand when this is added. */
  async add<S extends object>(
    kind: ProjectRecordKind<S>,
    { project, caller, context }: Pick<ConcerningRecord, 'project' | 'caller' | 'context'>,
    { record, ...step }: RecordStep<S>,
    within?: { kind: Pick<ProjectRecordKind<object>, 'shelf'>; id: string; field: string },
  ): Promise<ShownRecord<S>> {
    const { partnership, settled } = await this.settled(kind, project, caller, [record]);
    const after = settled[0]!;
    const id = randomUUID();
    return this.ledger.commit({
      ...context,
      journal: kind.journal?.(id) ?? { kind: 'project', id: project },
      reads: within ? [{ shelf: within.kind.shelf, ids: [within.id] }] : [],
      decide: (rows, at) => {
        const above = within && rows.get(within.kind.shelf, within.id);
        if (within && (!above?.snapshot || above.project !== project))
          throw unfit(within.field, 'is none of the project');
        const row = { id, project, version: 1, snapshot: after };
        rows.put(kind.shelf, row);
        return { facts: [factOf(kind, id, { ...step, after }, partnership, at)], result: shown(row) };
      },
    });
  }

  /** Adds several at once, of a kind that is told in the history of the project: all or none. */
  async addAll<S extends object>(
    kind: ProjectRecordKind<S> & { journal?: never },
    { project, caller, context }: Pick<ConcerningRecord, 'project' | 'caller' | 'context'>,
    event: EventClass,
    records: readonly Omit<S, 'state'>[],
  ): Promise<ShownRecord<S>[]> {
    const { partnership, settled } = await this.settled(kind, project, caller, records);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'project', id: project },
      reads: [],
      decide: (rows, at) => {
        const added = settled.map((snapshot) => ({ id: randomUUID(), project, version: 1, snapshot }));
        for (const row of added) rows.put(kind.shelf, row);
        const facts = added.map(({ id, snapshot }) => factOf(kind, id, { event, after: snapshot }, partnership, at));
        return { facts, result: added.map(shown) };
      },
    });
  }

  /** New records as they would stand. @throws Refusal where they may not be added, or do not fit. */
  private async settled<S extends object>(
    kind: ProjectRecordKind<S>,
    project: string,
    caller: Caller,
    records: readonly Omit<S, 'state'>[],
  ): Promise<{ partnership: Partnership; settled: S[] }> {
    authorise(caller, 'work-plan.read', { project });
    const partnership = await this.partnerships.of(project);
    const settled = records.map((record) => kind.settle(record, partnership));
    for (const one of settled) authorise(caller, kind.right, { project, ...kind.rootsOf(one, partnership) });
    return { partnership, settled };
  }

  /** Takes a record a step further; `right` is asked where the record belongs to before and after it. */
  change<S extends object>(
    kind: ProjectRecordKind<S>,
    of: ConcerningRecord,
    right: Action,
    step: (before: S, partnership: Partnership) => RecordStep<S>,
  ): Promise<ShownRecord<S>> {
    return this.commit(kind, of, right, (before, partnership) => {
      const { record, ...told } = step(before, partnership);
      return { ...told, before, after: kind.settle(record, partnership) };
    }) as Promise<ShownRecord<S>>;
  }

  correct<S extends object>(
    kind: ProjectRecordKind<S>,
    of: ConcerningRecord,
    { changes, reason }: { changes: object; reason: string },
  ): Promise<ShownRecord<S>> {
    return this.change(kind, of, kind.right, (before) => {
      const { state: _, ...said } = before as S & { state?: string };
      return { event: kind.corrected, record: amend(said as S, changes, kind.shape, kind.fixed), reason };
    });
  }

  void<S extends object>(
    kind: ProjectRecordKind<S>,
    of: ConcerningRecord,
    { reason }: { reason: string },
  ): Promise<unknown> {
    return this.commit(kind, of, kind.right, (before) => ({ event: kind.voided, before, reason }));
  }

  private async commit<S extends object>(
    kind: ProjectRecordKind<S>,
    { project, id, caller, context, ifMatch }: ConcerningRecord,
    right: Action,
    decide: (before: S, partnership: Partnership) => Changed<S>,
  ): Promise<ShownRecord<S> | Record<string, never>> {
    await this.one(kind, { project, id, caller });
    const partnership = await this.partnerships.of(project);
    return this.ledger.commit({
      ...context,
      journal: kind.journal?.(id) ?? { kind: 'project', id: project },
      reads: [{ shelf: kind.shelf, ids: [id] }],
      decide: (rows, at) => {
        const row = rows.get(kind.shelf, id);
        if (!row?.snapshot) throw notFound();
        authorise(caller, right, { project, ...kind.rootsOf(row.snapshot, partnership) });
        if (ifMatch !== undefined) requireVersion(ifMatch, row.version);
        const changed = decide(row.snapshot, partnership);
        if (changed.after) authorise(caller, right, { project, ...kind.rootsOf(changed.after, partnership) });
        const kept = { id, project, version: row.version + 1, snapshot: changed.after ?? null };
        rows.put(kind.shelf, kept);
        return {
          facts: [factOf(kind, id, changed, partnership, at)],
          result: kept.snapshot ? shown(kept) : {},
        };
      },
    });
  }
}

function factOf<S extends object>(
  kind: ProjectRecordKind<S>,
  id: string,
  { event, on, reason, before, after }: Changed<S>,
  partnership: Partnership,
  at: At,
): NewFact {
  const { project } = partnership;
  const { country } = kind.rootsOf((after ?? before)!, partnership);
  return {
    event,
    data: { [kind.name]: id, project, ...(before && { before }), ...(after && { after }), ...(reason && { reason }) },
    entity: id,
    time: on === undefined ? at.now.toISOString() : startOf(on, programmeZone),
    project,
    ...(country !== undefined && { country }),
  };
}

const shown = <S extends object>({ id, project, version, snapshot }: ProjectRecordRow<S>): ShownRecord<S> => ({
  id,
  project,
  ...snapshot!,
  version,
});
