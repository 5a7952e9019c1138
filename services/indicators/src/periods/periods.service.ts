import { randomUUID } from 'node:crypto';
import { type Figure, type FigureStatus, PeriodOpened } from '@integras/contracts';
import { CLOCK, type Clock, Ledger } from '@integras/messaging';
import { authorise, type Caller, type CommandContext, notFound } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Registry } from '../definitions/registry.js';
import { FigurePlaces } from '../figures/figure-places.js';
import { FiguresService } from '../figures/figures.service.js';
import { readFigures } from '../figures/figures.store.js';
import { seen } from '../figures/seen.js';
import { findPlaces } from '../places/places.store.js';
import { findProjects } from '../projects/projects.store.js';
import { PublishedTables } from '../tables/published-tables.js';
import { readHeld } from './held.js';
import { PeriodRow, periodShelf } from './period.entity.js';
import { checkDays, lock, notReported, type Step, verify } from './period.js';
import { monthsOf } from './months.js';
import type { OpenPeriod, PeriodFiguresQuery, PeriodsQuery } from './period.requests.js';

/** A period as it is listed. */
export interface ShownPeriod extends PeriodRow {
  /** The codes of the indicators it reports: those that were counted when it was locked, while it is open all there are. */
  reports: string[];
}

/** A figure as a period reports it, and what has become of it. */
export interface ReportedFigure {
  /** As it was known when the period was locked. */
  reported: Figure;
  /** As it is known now, by the same version of the indicator: one that is superseded says what it said last. */
  current: Figure;
  /** Months of the period whose figures have changed since: facts that came late, and corrections. */
  late: { period: string; reported: Figure; current: Figure }[];
}

/** Times that are reported on: opened and locked by the lead partner, verified country by country. */
@Injectable()
export class Periods {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly places: FigurePlaces,
    private readonly figuresOf: FiguresService,
    private readonly tables: PublishedTables,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ project }: PeriodsQuery, caller: Caller): Promise<ShownPeriod[]> {
    authorise(caller, 'period.read', {});
    const rows = await this.dataSource.manager.find(PeriodRow, {
      where: project === undefined ? {} : { project },
      order: { until: 'DESC', id: 'ASC' },
    });
    const heldAt = await readHeld(this.dataSource);
    return rows.map((row) => ({ ...row, reports: [...heldAt(row.lockedAt ?? this.clock.now()).keys()] }));
  }

  async open({ project, name, from, until }: OpenPeriod, caller: Caller, context: CommandContext): Promise<PeriodRow> {
    authorise(caller, 'period.write', { project });
    if ((await findPlaces(this.dataSource, { scope: 'project', ids: [project] })).length === 0) throw notFound();
    const [life] = await findProjects(this.dataSource, [project]);
    checkDays({ from, until }, life);
    const id = randomUUID();
    return this.ledger.commit({
      ...context,
      journal: { kind: 'project', id: project },
      reads: [],
      decide: (rows, { now }) => {
        const row: PeriodRow = { id, project, name, from, until, lockedAt: null, verified: [], release: null };
        rows.put(periodShelf, row);
        const data: PeriodOpened = { period: id, project, name, from, until };
        return { facts: [{ event: PeriodOpened, data, entity: id, time: now.toISOString() }], result: row };
      },
    });
  }

  async lock(id: string, caller: Caller, context: CommandContext): Promise<PeriodRow> {
    const period = await this.found(id);
    const { project } = period;
    authorise(caller, 'period.write', { project });
    lock(period, this.clock.now());
    // What a period reports by attribute is what was published last before its cut-off.
    await this.tables.publishDue(await this.registry.upToDate(), project);
    return this.step(id, project, context, (row, now) => lock(row, now));
  }

  async verify(id: string, country: string, caller: Caller, context: CommandContext): Promise<PeriodRow> {
    const { project } = await this.found(id);
    authorise(caller, 'period.verify', { project, country });
    const countries = await findPlaces(this.dataSource, { scope: 'country', project });
    if (!countries.some(({ scopeId }) => scopeId === country)) throw notFound();
    return this.step(id, project, context, (row, now) => verify(row, country, now));
  }

  /** What a period reports of an indicator, and what has changed since it was locked. */
  async figures(id: string, query: PeriodFiguresQuery, caller: Caller): Promise<{ items: ReportedFigure[] }> {
    authorise(caller, 'period.read', {});
    const period = await this.found(id);
    const { indicator, scope, by } = query;
    await this.registry.upToDate();
    const version = await this.versionOf(period, indicator);
    if (by !== undefined) return this.divided(period, { indicator, version, scope, by }, caller);
    const places = await this.places.all(caller, { scope, project: period.project });
    const refs = places.flatMap(({ id: place }) =>
      ['all', ...monthsOf(period)].map((one) => ({ indicator, version, scope, place, period: one })),
    );
    const now = this.clock.now();
    const [then, known] = [{ now, asOf: period.lockedAt ?? now }, { now }];
    const read = async (when: { now: Date; asOf?: Date }): Promise<Figure[]> => {
      const { figures } = await readFigures(this.dataSource, this.registry.current, refs, when);
      return seen(this.dataSource, this.registry.current, figures, caller.grants, when);
    };
    const [reported, current] = [await read(then), await read(known)];
    const each = 1 + monthsOf(period).length;
    const items = places.map((_, i) => {
      const [was, ...months] = reported.slice(i * each, (i + 1) * each);
      const [is, ...now] = current.slice(i * each, (i + 1) * each);
      const late = months
        .map((month, at) => ({ period: month.period, reported: month, current: now[at]! }))
        .filter(({ reported: a, current: b }) => a.value !== b.value || a.n !== b.n);
      return { reported: { ...was!, status: statusOf(period, was!) }, current: is!, late };
    });
    return { items };
  }

  /** The same by an attribute. By month it is told to nobody but who runs a pilot, so nothing says which months came late. */
  private async divided(
    period: PeriodRow,
    { indicator, version, scope, by }: Required<PeriodFiguresQuery> & { version: number },
    caller: Caller,
  ): Promise<{ items: ReportedFigure[] }> {
    const { project, lockedAt } = period;
    const asked = { indicator, version, scope, project, by, evenIfRetired: true as const };
    const { items: known } = await this.figuresOf.figures(asked, caller);
    const { items: then } = lockedAt
      ? await this.figuresOf.figures({ ...asked, asOf: lockedAt.toISOString() }, caller)
      : { items: known };
    const reported = new Map(then.map((figure) => [figure.key, figure]));
    const items = known.flatMap((current) => {
      const was = reported.get(current.key);
      return was ? [{ reported: { ...was, status: statusOf(period, was) }, current, late: [] }] : [];
    });
    return { items };
  }

  /**
   * As which version a period reports an indicator.
   * @throws Refusal 404 or 422 when it has no figures, 409 when it is retired and the period still open, 422 when it had no
   * figures or was retired when the period was locked.
   */
  private async versionOf({ lockedAt, name }: PeriodRow, indicator: string): Promise<number> {
    const held = lockedAt ? (await readHeld(this.dataSource))(lockedAt).get(indicator) : undefined;
    const { version } = lockedAt ? this.registry.counted(indicator, held) : this.registry.inUse(indicator);
    if (lockedAt && held === undefined) throw notReported(indicator, name);
    return version;
  }

  /** @throws Refusal 404 when there is none. */
  async found(id: string): Promise<PeriodRow> {
    const row = await this.dataSource.manager.findOneBy(PeriodRow, { id });
    if (!row) throw notFound();
    return row;
  }

  step(
    id: string,
    project: string,
    context: CommandContext,
    decide: (row: PeriodRow, now: Date) => Step,
  ): Promise<PeriodRow> {
    return this.ledger.commit({
      ...context,
      journal: { kind: 'project', id: project },
      reads: [{ shelf: periodShelf, ids: [id] }],
      decide: (rows, { now }) => {
        const { row, facts } = decide(rows.get(periodShelf, id)!, now);
        rows.put(periodShelf, row);
        return { facts, result: row };
      },
    });
  }
}

/** A country's figures are verified with it, the project's when every country is; published are all at once. */
function statusOf({ release, verified }: PeriodRow, { scope, country }: Figure): FigureStatus {
  if (release) return 'published';
  return scope !== 'project' && country !== undefined && verified.includes(country) ? 'verified' : 'provisional';
}
