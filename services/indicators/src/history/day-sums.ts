import { CLOCK, type Clock, JetStreamStrategy } from '@integras/messaging';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How often it looks whether a day is over. */
const interval = 60_000;
/** A transaction that counted what was recorded at the very end of a day has committed by then. */
const grace = 10 * 60_000;
/** With so much still to be counted there is more to come for every day. */
const behind = 1_000;

/**
 * Sums the changes of cells day by day once a day is over, so that what was known at an instant is read from one row a
 * day and the changes of that day, however much has changed on it.
 */
@Injectable()
export class DaySums implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('day sums');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly strategy: JetStreamStrategy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), interval).unref();
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /** Sums every day that is over and not summed yet. What is counted for a day after that is added to its sums by whoever counts it. */
  async sum(): Promise<void> {
    const today = new Date(this.clock.now().getTime() - grace).toISOString().slice(0, 10);
    await this.dataSource.transaction(async (manager) => {
      const [{ until }]: [{ until: string }] = await manager.query(
        'select until::text as until from summed_days for update',
      );
      if (until >= today && until !== '-infinity') return;
      await manager.query(
        `insert into cell_day (cell, day, n, unknown, numerator, denominator, squares)
         select cell, (at at time zone 'UTC')::date, sum(n), sum(unknown), sum(numerator), sum(denominator), sum(squares)
           from cell_change
          where at >= $1::date::timestamp at time zone 'UTC' and at < $2::date::timestamp at time zone 'UTC'
          group by 1, 2`,
        [until, today],
      );
      await manager.query('update summed_days set until = $1', [today]);
    });
  }

  private look(): void {
    if (this.strategy.lag > behind) return;
    this.working ??= this.sum()
      .catch((error: unknown) => this.logger.warn(`days are summed later: ${String(error)}`))
      .finally(() => (this.working = undefined));
  }
}
