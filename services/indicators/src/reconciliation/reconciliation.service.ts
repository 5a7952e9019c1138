import { CLOCK, type Clock, JetStreamStrategy, REGISTRY } from '@integras/messaging';
import { SETTINGS } from '@integras/service-kit';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Gauge, type Registry as Metrics } from 'prom-client';
import { DataSource } from 'typeorm';
import { Registry } from '../definitions/registry.js';
import type { IndicatorsSettings } from '../settings.js';
import { type Found, readStored, recount } from './recount.js';

/** The last recount. */
export interface Reconciled extends Found {
  checkedAt: string;
}

/** How often it looks whether a recount is due. */
const interval = 60_000;
/** While so much waits to be counted a recount would only be in the way. */
const behind = 1_000;

/** Counts everything again from the ledgers, time and again, and says whether what is shown is what a recount gives. */
@Injectable()
export class Reconciliation implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('reconciliation');
  private readonly differences: Gauge;
  private last: Reconciled | undefined;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<unknown> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly strategy: JetStreamStrategy,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: IndicatorsSettings,
    @Inject(REGISTRY) metrics: Metrics,
  ) {
    this.differences = new Gauge({
      name: 'integras_reconciliation_differences',
      help: 'Cells that hold something else than the last recount from the ledgers',
      registers: [metrics],
    });
  }

  onApplicationBootstrap(): void {
    if (this.settings.RECONCILER_URL !== undefined) this.timer = setInterval(() => this.look(), interval).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /** The last recount; undefined before the first. */
  get latest(): Reconciled | undefined {
    return this.last;
  }

  /** @throws Error when no connection to the ledgers was set, or it cannot be used. */
  async run(): Promise<Reconciled> {
    const { RECONCILER_URL: url } = this.settings;
    if (url === undefined) throw new Error('RECONCILER_URL is not set');
    const ledger = await new DataSource({ type: 'postgres', url, installExtensions: false, poolSize: 1 }).initialize();
    try {
      const stored = await readStored(this.dataSource, (manager) => this.registry.upToDate(manager));
      const found = await recount(stored, ledger);
      this.last = { checkedAt: this.clock.now().toISOString(), ...found };
      this.differences.set(found.differences);
      if (found.differences > 0)
        this.logger.error(`${found.differences} of ${found.cells} cells are not what a recount gives`);
      return this.last;
    } finally {
      await ledger.destroy();
    }
  }

  private look(): void {
    const due = (this.last ? Date.parse(this.last.checkedAt) : 0) + this.settings.RECONCILE_HOURS * 3_600_000;
    if (this.strategy.lag > behind || this.clock.now().getTime() < due) return;
    this.working ??= this.run()
      .catch((error: unknown) => this.logger.warn(`recounted later: ${String(error)}`))
      .finally(() => (this.working = undefined));
  }
}
