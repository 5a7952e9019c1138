import { type LiveFigures, liveFigureSubject } from '@integras/contracts';
import { CLOCK, type Clock, NATS } from '@integras/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { DataSource } from 'typeorm';
import { graded } from '../comparability/graded.js';
import type { FigureRef } from '../counting/touched-figures.js';
import { Registry } from '../definitions/registry.js';
import { readFigures } from '../figures/figures.store.js';
import { Coalescer } from './coalescer.js';
import { LiveMetrics } from './live-metrics.js';
import { ToldBefore } from './told-before.js';
import { type Timers, TIMERS } from './timers.js';

/** At most ten times a second a figure. */
const interval = 100;
/** How often then. */
const whileCatchingUp = 2_000;
/** How often it looks whether a new day has begun. */
const dayInterval = 30_000;
/** Figures read at once at most: so long waits whoever reports something while a load is being told. */
const mostRead = 100;
/** Figures in one message at most; it stays far below the 1 MB a server takes. */
const mostInAMessage = 500;

/** Tells whoever watches what the figures are now: exact, over core NATS, without history. The gateway hides what it must. */
@Injectable()
export class LiveFiguresSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('live figures');
  private readonly coalescer: Coalescer<FigureRef>;
  private readonly toldBefore = new ToldBefore();
  private days: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly metrics: LiveMetrics,
    @Inject(NATS) private readonly nats: NatsConnection,
    @Inject(TIMERS) timers: Timers,
  ) {
    const failed = (error: unknown) => this.logger.warn(`live figures are sent later: ${String(error)}`);
    this.coalescer = new Coalescer(timers, interval, keyOf, (refs) => this.send(refs), failed, mostRead);
  }

  /**
   * Call it after the commit: what is sent is read from the database. While the service catches up, figures pass
   * through states that are long over; reading each of them would only make it slower.
   */
  changed(figures: readonly FigureRef[], { catchingUp }: { catchingUp: boolean }): void {
    const { current } = this.registry;
    const inUse = figures.filter(({ indicator }) => current.isInUse(indicator));
    if (catchingUp) this.coalescer.changedInPassing(inUse, whileCatchingUp);
    else this.coalescer.changed(inUse);
  }

  /** What was counted before a crash may not have been sent. */
  onApplicationBootstrap(): void {
    this.anew();
    let day = this.today();
    this.days = setInterval(() => {
      if (this.today() === day) return;
      day = this.today();
      // Windows have closed, and observation has gone on.
      if (this.registry.current.all.some(({ ripens }) => ripens)) this.anew();
    }, dayInterval).unref();
  }

  /** Whoever watches has to read anew: figures have changed without a fact. */
  anew(): void {
    this.publish({ figures: [], anew: true });
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.days);
    await this.coalescer.finish();
  }

  private async send(refs: FigureRef[]): Promise<void> {
    const end = this.metrics.reading();
    const now = this.clock.now();
    const { figures, beside } = await readFigures(this.dataSource, this.registry.current, refs, { now });
    const changed = [...figures, ...this.toldBefore.changed(beside)];
    const told = await graded(this.dataSource, this.registry.current, changed);
    end(told.length);
    // Those beside are many more than were asked for, where nothing was told of them before.
    for (let at = 0; at < told.length; at += mostInAMessage)
      this.publish({ figures: told.slice(at, at + mostInAMessage) });
    this.toldBefore.note(told);
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private publish(message: LiveFigures): void {
    this.nats.publish(liveFigureSubject, JSON.stringify(message));
  }
}

/** What is withheld is worked out of the same figure of all places: those that are read together cost it once. */
const keyOf = ({ indicator, period, scope, place }: FigureRef): string =>
  [indicator, period, scope, place].join('\u001f');
