import { type TargetState, targetStates } from '@integras/aggregation';
import { TargetAtRisk, TargetReached } from '@integras/contracts';
import { CLOCK, type Clock, Ledger, type NewFact } from '@integras/messaging';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import { indicatorId } from '../definitions/definition.entity.js';
import { Registry } from '../definitions/registry.js';
import { refKey } from '../figures/counts.store.js';
import { Coalescer } from '../live/coalescer.js';
import { type Timers, TIMERS } from '../live/timers.js';
import { readProgress } from './progress.js';
import type { Standing } from './standing.js';
import { TargetRow, targetShelf } from './target.entity.js';

/** A target is looked at that often at most while its figure moves, */
const interval = 5_000;
/** and in any case that often: time passes too. */
const every = 6 * 3_600_000;

/** Looks how figures stand against their targets when they move and as time passes, and tells once of every crossing. */
@Injectable()
export class TargetWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('targets');
  private readonly coalescer: Coalescer<string>;
  /** The ids of targets by the figure they are for. */
  private readonly byFigure = new Map<string, Set<string>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TIMERS) timers: Timers,
  ) {
    const failed = (error: unknown) => this.logger.warn(`targets are looked at later: ${String(error)}`);
    this.coalescer = new Coalescer(
      timers,
      interval,
      (id) => id,
      (ids) => this.look(ids),
      failed,
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.dataSource.manager.find(TargetRow);
    for (const row of rows) this.remember(row);
    this.timer = setInterval(() => this.all(), every).unref();
    this.all();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.coalescer.idle();
  }

  /** Figures have moved. */
  changed(figures: readonly FigureRef[]): void {
    if (this.byFigure.size === 0) return;
    const concerned = figures.flatMap((ref) => [...(this.byFigure.get(refKey(ref)) ?? [])]);
    if (concerned.length > 0) this.coalescer.changed(concerned);
  }

  /** Time has passed, or an indicator is in use again. */
  all(): void {
    this.coalescer.changed([...this.byFigure.values()].flatMap((ids) => [...ids]));
  }

  /** A target was set. */
  async know(row: TargetRow): Promise<void> {
    this.remember(row);
    await this.look([row.id]);
  }

  private remember({ id, code, scope, place }: TargetRow): void {
    const key = refKey({ indicator: code, scope, place, period: 'all' });
    this.byFigure.set(key, (this.byFigure.get(key) ?? new Set()).add(id));
  }

  private async look(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const row = await this.dataSource.manager.findOneBy(TargetRow, { id });
      if (!row) continue;
      const progress = await readProgress(this.dataSource, this.registry.current, row, this.clock.now());
      const { standing } = progress ?? {};
      if (standing && standing.state !== row.state) await this.tell(row, standing);
    }
  }

  /** Whoever comes second finds the state told already. */
  private async tell({ id, code, state: before }: TargetRow, standing: Standing): Promise<void> {
    await this.ledger.commit({
      journal: { kind: 'indicator', id: indicatorId(code) },
      reads: [{ shelf: targetShelf, ids: [id] }],
      decide: (rows, { now }) => {
        const row = rows.get(targetShelf, id);
        if (!row || row.state !== before) return { facts: [], result: null };
        rows.put(targetShelf, { ...row, state: standing.state });
        return { facts: factsOf(row, standing, now), result: null };
      },
    });
  }
}

function factsOf(row: TargetRow, { state, forecast }: Standing, now: Date): NewFact[] {
  const { id: target, code, project, scope, scopeId, value, until } = row;
  const named = { target, code, project, scope, scopeId, value, until };
  const fact = {
    entity: target,
    time: now.toISOString(),
    ...(scope === 'pilot' && { pilot: scopeId }),
    ...(scope === 'country' && { country: scopeId }),
  };
  if (state === 'reached') return [{ event: TargetReached, data: named, ...fact }];
  if (state === 'on-track' || !isWorse(state, row.state)) return [];
  const data: TargetAtRisk = { ...named, state, ...(forecast && { forecast: decimalOf(forecast.expected) }) };
  return [{ event: TargetAtRisk, data, ...fact }];
}

/** On the way up from off track nothing new is at risk. */
const isWorse = (state: TargetState, before: TargetState | null): boolean =>
  before === null || targetStates.indexOf(state) < targetStates.indexOf(before);

const decimalOf = (value: number): string => String(Number(value.toFixed(6)));
