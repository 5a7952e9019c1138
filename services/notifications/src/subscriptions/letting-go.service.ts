import { CLOCK, type Clock } from '@integras/messaging';
import { SETTINGS } from '@integras/service-kit';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NotificationsSettings } from '../notifications.settings.js';

const everyMillis = 60_000;
const portion = 5_000;
const dayMillis = 24 * 3_600_000;

/**
 * Lets go of what subscriptions were given long ago: the facts themselves, and how sending them went. Their numbers and
 * ids stay, so that nothing is numbered or copied twice when a stream is made anew. What still waits to be sent stays
 * too, unless the subscription is closed.
 */
@Injectable()
export class LettingGo implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('subscriptions');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: NotificationsSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.pass(), everyMillis);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /** Lets go of everything that is old by now. */
  pass(): Promise<void> {
    this.working ??= this.work()
      .catch((error: unknown) => this.logger.warn(`old facts are let go of later: ${String(error)}`))
      .finally(() => (this.working = undefined));
    return this.working;
  }

  private async work(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.settings.SUBSCRIPTION_KEEP_DAYS * dayMillis);
    while ((await this.letGo(before)) === portion);
  }

  /** @returns how many facts went */
  private async letGo(before: Date): Promise<number> {
    const [{ count }]: [{ count: number }] = await this.dataSource.query(
      `with old as (
         select e.subscription, e.number from subscription_event e join subscription s on s.id = e.subscription
          where e.event is not null and e.recorded_at < $1
            and (s.state = 'closed' or not exists (
              select from delivery d where d.subscription = e.subscription and d.number = e.number and d.state = 'waiting'))
          order by e.recorded_at limit $2 for update of e skip locked),
       attempts as (delete from delivery_attempt a using old where a.subscription = old.subscription and a.number = old.number),
       log as (delete from delivery d using old where d.subscription = old.subscription and d.number = old.number),
       gone as (
         update subscription_event e set event = null, person = null, disclosure = null from old
          where e.subscription = old.subscription and e.number = old.number returning 1)
       select count(*)::int as count from gone`,
      [before, portion],
    );
    return count;
  }
}
