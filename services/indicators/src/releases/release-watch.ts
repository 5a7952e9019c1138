import { type FigureScope, ReleaseOvertaken } from '@integras/contracts';
import { CLOCK, type Clock, Ledger } from '@integras/messaging';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';
import { Registry } from '../definitions/registry.js';
import { readFigures } from '../figures/figures.store.js';
import { Coalescer } from '../live/coalescer.js';
import { type Timers, TIMERS } from '../live/timers.js';
import { type Held, readHeld } from '../periods/held.js';
import { PeriodRow } from '../periods/period.entity.js';
import { monthsOf } from '../periods/months.js';
import { scopeIdOf } from '../places/place.js';
import { placesReported } from '../places/places.store.js';
import { OvertakenFigureRow, overtakenFigureShelf } from './overtaken-figure.entity.js';

/** A figure is looked at that often at most while it moves. */
const interval = 1_000;
/** How often to ask for periods that another process has released, also while nothing is counted. */
const every = 60_000;

/** A period that was released, with its months and the indicators it reports. */
interface Released extends PeriodRow {
  lockedAt: Date;
  release: string;
  months: readonly string[];
  holds: Held;
}

/** A figure that a released period reports. */
interface Reported {
  period: Released;
  indicator: string;
  scope: FigureScope;
  place: string;
}

/**
 * Looks whether figures of released periods are still what was reported, and tells once of each that is not: who works
 * with a published figure learns that a correction or a late fact has overtaken it.
 */
@Injectable()
export class ReleaseWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('releases');
  private readonly coalescer: Coalescer<Reported>;
  private readonly byProject = new Map<string, Released[]>();
  private readonly known = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  /** The definitions of the last look for releases: whoever publishes one moves their revision. */
  private definitions: Indicators | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TIMERS) timers: Timers,
  ) {
    this.coalescer = new Coalescer(
      timers,
      interval,
      keyOf,
      (reported) => this.look(reported),
      (error) => this.logger.warn(`released figures are looked at later: ${String(error)}`),
    );
  }

  /** What changed while nobody looked is told now. */
  async onApplicationBootstrap(): Promise<void> {
    await this.learn();
    this.timer = setInterval(() => this.learnSoon(), every).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.coalescer.finish();
  }

  /** Looks at everything that periods report which this process has not heard of. */
  private async learn(): Promise<void> {
    const rows = await this.dataSource.manager.findBy(PeriodRow, { release: Not(IsNull()) });
    if (rows.every(({ release }) => this.known.has(release!))) return;
    const heldAt = await readHeld(this.dataSource);
    const news = rows.flatMap((row) => this.know(row, heldAt(row.lockedAt!)) ?? []);
    await this.registry.upToDate();
    for (const period of news) {
      const places = await placesReported(this.dataSource, period.project);
      const figures = [...period.holds.keys()].flatMap((indicator) =>
        places.map(({ scope, id: place }) => ({ period, indicator, scope, place })),
      );
      this.coalescer.changed(figures);
    }
  }

  private learnSoon(): void {
    this.learn().catch((error: unknown) => this.logger.warn(`releases are asked for later: ${String(error)}`));
  }

  /** A period was released; answers it when that is news. */
  know(row: PeriodRow, holds: Held): Released | undefined {
    const { project, lockedAt, release } = row;
    if (!lockedAt || !release || this.known.has(release)) return undefined;
    this.known.add(release);
    const released = { ...row, lockedAt, release, months: monthsOf(row), holds };
    this.byProject.set(project, [...(this.byProject.get(project) ?? []), released]);
    return released;
  }

  /** Figures have moved. */
  changed(figures: readonly FigureRef[]): void {
    if (this.definitions !== this.registry.current) {
      this.definitions = this.registry.current;
      this.learnSoon();
    }
    if (this.byProject.size === 0) return;
    const concerned = figures.flatMap(({ indicator, scope, place, period: month }) =>
      this.releasedAt(scope, place)
        .filter(({ months, holds }) => holds.has(indicator) && months.includes(month))
        .map((period) => ({ period, indicator, scope, place })),
    );
    if (concerned.length > 0) this.coalescer.changed(concerned);
  }

  /** What is reported is reported of the whole and of each country. */
  private releasedAt(scope: FigureScope, place: string): readonly Released[] {
    if (scope !== 'project' && scope !== 'country') return [];
    return this.byProject.get(scope === 'project' ? place : place.slice(0, place.indexOf('/'))) ?? [];
  }

  private async look(reported: readonly Reported[]): Promise<void> {
    await this.registry.upToDate();
    for (const period of new Set(reported.map((one) => one.period))) {
      const figures = reported.filter((one) => one.period === period);
      for (const { months, ...figure } of await this.changedSince(period, figures)) await this.tell(figure, months);
    }
  }

  /** Those of which months are others than when the period was locked, as its versions count them. Until facts are counted that came later, both are the same. */
  private async changedSince(
    period: Released,
    figures: readonly Reported[],
  ): Promise<(Reported & { months: string[] })[]> {
    const versionOf = ({ indicator }: Reported) => period.holds.get(indicator);
    const known = figures.filter((figure) => this.registry.current.find(figure.indicator, versionOf(figure)));
    const refs = known.flatMap((figure) => {
      const { indicator, scope, place } = figure;
      return period.months.map((month) => ({ indicator, version: versionOf(figure)!, scope, place, period: month }));
    });
    const now = this.clock.now();
    const read = async (asOf?: Date) =>
      (await readFigures(this.dataSource, this.registry.current, refs, { now, asOf })).figures;
    const [then, current] = [await read(period.lockedAt), await read()];
    return known
      .map((figure, at) => {
        const from = at * period.months.length;
        const months = period.months.filter((_, month) => {
          const [was, is] = [then[from + month], current[from + month]];
          return was?.value !== is?.value || was?.n !== is?.n;
        });
        return { ...figure, months };
      })
      .filter(({ months }) => months.length > 0);
  }

  /** Whoever comes second finds it told already. */
  private async tell(reported: Reported, months: string[]): Promise<void> {
    const { indicator, scope, place, period } = reported;
    const id = keyOf(reported);
    const { id: periodId, project, name, release } = period;
    await this.ledger.commit({
      journal: { kind: 'project', id: project },
      reads: [{ shelf: overtakenFigureShelf, ids: [id] }],
      decide: (rows, { now }) => {
        if (rows.get(overtakenFigureShelf, id)) return { facts: [], result: null };
        rows.put(overtakenFigureShelf, Object.assign(new OvertakenFigureRow(), { id }));
        const scopeId = scopeIdOf({ scope, id: place });
        const data: ReleaseOvertaken = { release, period: periodId, project, name, indicator, scope, scopeId, months };
        const where = { project, ...(scope === 'country' && { country: scopeId }) };
        const time = now.toISOString();
        return { facts: [{ event: ReleaseOvertaken, data, entity: release, time, ...where }], result: null };
      },
    });
  }
}

const keyOf = ({ period: { release }, indicator, scope, place }: Reported): string =>
  [release, indicator, scope, place].join('|');
