import { EvidenceMoved, figureFor, type FigureStand } from '@integras/contracts';
import { CLOCK, type Clock, Ledger } from '@integras/messaging';
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
import { type Counted, refKey } from '../figures/counts.store.js';
import { readFigures } from '../figures/figures.store.js';
import { Coalescer } from '../live/coalescer.js';
import { type Timers, TIMERS } from '../live/timers.js';
import { countryPlace } from '../places/place.js';
import { type Moved, moved } from './moved.js';
import { PinnedFigureRow, toldEvidenceShelf } from './pinned-figure.entity.js';

/** A pinned figure is looked at that often at most while it moves, */
const interval = 1_000;
/** and in any case that often: windows close, and definitions change. */
const every = 6 * 3_600_000;

/** Which figure a pin holds on to. */
export type PinnedTo = Pick<PinnedFigureRow, 'pin' | 'code' | 'project' | 'scope' | 'scopeId' | 'period'>;

/** Looks whether figures that recommendations rest on still are where they were pinned, and tells once of each way they moved. */
@Injectable()
export class EvidenceWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('evidence');
  private readonly coalescer: Coalescer<string>;
  /** The pins by the figure they hold on to. */
  private readonly byFigure = new Map<string, Set<string>>();
  private timer: NodeJS.Timeout | undefined;

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
      (pin) => pin,
      (pins) => this.look(pins),
      (error) => this.logger.warn(`evidence is looked at later: ${String(error)}`),
    );
  }

  /** What moved while nobody looked is told now. */
  async onApplicationBootstrap(): Promise<void> {
    for (const row of await this.dataSource.manager.find(PinnedFigureRow)) this.remember(row);
    this.timer = setInterval(() => this.all(), every).unref();
    this.all();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.coalescer.finish();
  }

  /** Figures have moved. */
  changed(figures: readonly FigureRef[]): void {
    if (this.byFigure.size === 0) return;
    const concerned = figures.flatMap((ref) => [...(this.byFigure.get(refKey(ref)) ?? [])]);
    if (concerned.length > 0) this.coalescer.changed(concerned);
  }

  /** Any figure may be another: a definition is counted by a new version, or is in use again. */
  all(): void {
    this.coalescer.changed([...this.byFigure.values()].flatMap((pins) => [...pins]));
  }

  /** A figure was pinned. It may have moved since it was sealed. */
  know(pinned: PinnedTo): void {
    this.remember(pinned);
    this.coalescer.changed([pinned.pin]);
  }

  forget(pin: string): void {
    for (const [figure, pins] of this.byFigure) if (pins.delete(pin) && pins.size === 0) this.byFigure.delete(figure);
  }

  private remember(pinned: PinnedTo): void {
    const key = refKey(figureOf(pinned));
    this.byFigure.set(key, (this.byFigure.get(key) ?? new Set()).add(pinned.pin));
  }

  private async look(pins: readonly string[]): Promise<void> {
    await this.registry.upToDate();
    for (const pin of pins) {
      const row = await this.dataSource.manager.findOneBy(PinnedFigureRow, { pin });
      const found = row && (await this.movedNow(row));
      if (found) await this.tell(row, found);
    }
  }

  private async movedNow(row: PinnedFigureRow): Promise<Moved | undefined> {
    const indicators = this.registry.current;
    if (!indicators.isInUse(row.code)) return undefined;
    const definition = indicators.find(row.code);
    if (!definition) return { reason: 'source_lost' };
    const when = { now: this.clock.now() };
    const { figures, counted } = await readFigures(this.dataSource, indicators, [figureOf(row)], when);
    if (isBehind(counted, row.seen)) {
      this.coalescer.changed([row.pin]);
      return undefined;
    }
    return moved(row, figures[0] && figureFor('headline', figures[0]), definition);
  }

  /** Whoever comes second finds the reason told already. */
  private async tell(row: PinnedFigureRow, { reason, now: stands }: Moved): Promise<void> {
    const { pin, item, code, project, scope, scopeId } = row;
    await this.ledger.commit({
      journal: { kind: 'indicator', id: indicatorId(code) },
      reads: [{ shelf: toldEvidenceShelf, ids: [pin] }],
      decide: (rows, { now }) => {
        const told = rows.get(toldEvidenceShelf, pin)?.reasons ?? [];
        if (told.includes(reason)) return { facts: [], result: null };
        rows.put(toldEvidenceShelf, { id: pin, reasons: [...told, reason] });
        const data: EvidenceMoved = { pin, item, reason, was: standOf(row), ...(stands && { now: stands }) };
        const where = { project, ...(scope === 'country' && { country: scopeId }) };
        return {
          facts: [{ event: EvidenceMoved, data, entity: pin, time: now.toISOString(), ...where }],
          result: null,
        };
      },
    });
  }
}

/** Whether less is counted than was before, in a stream that is still the same. */
function isBehind(now: Counted, before: Counted): boolean {
  return Object.entries(before).some(([stream, { epoch, sequence }]) => {
    const at = now[stream];
    return !at || (at.epoch === epoch && at.sequence < sequence);
  });
}

function figureOf({ code, project, scope, scopeId, period }: PinnedTo): FigureRef {
  const place = scope === 'country' ? countryPlace(project, scopeId) : scopeId;
  return { indicator: code, scope, place, period };
}

function standOf({ definitionVersion, value, low, high, n }: PinnedFigureRow): FigureStand {
  return { definitionVersion, value, ...(low !== null && { low }), ...(high !== null && { high }), n };
}
