import { CLOCK, type Clock, REGISTRY } from '@integras/messaging';
import { SETTINGS } from '@integras/service-kit';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Counter, type Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import type { NotificationsSettings } from '../notifications.settings.js';
import { Copier } from '../subscriptions/copier.service.js';
import type { SubscriptionRow } from '../subscriptions/subscription.entity.js';
import { Subscriptions } from '../subscriptions/subscriptions.service.js';
import { isStillToGo } from '../tombstones/still-to-go.js';
import { type Answered, Egress } from './egress.js';
import { Places } from './places.js';
import { nextAttempt, patienceMillis } from './schedule.js';
import { signed } from './signing.js';
import { troubleIn } from './trouble.js';

const lookMillis = 1_000;

/** What is sent next to an endpoint. */
type Next = Pick<SubscriptionRow, 'id' | 'secrets'> & {
  url: string;
  number: string;
  fact: string;
  event: string;
  attempts: number;
  failing_since: Date | null;
};

/** How an attempt went. */
interface Attempt {
  at: Date;
  millis: number;
  answer?: Answered;
  trouble?: string;
}

/**
 * Sends each subscription what was copied for it, one after the other and each endpoint on its own, so that none that
 * is dead or slow delays another ({@link Places}). First attempts keep the order; what failed is tried again by the schedule while later facts
 * go on.
 */
@Injectable()
export class Deliverer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('webhooks');
  private readonly attempts: Counter<'outcome'>;
  private readonly busy = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly subscriptions: Subscriptions,
    private readonly egress: Egress,
    private readonly places: Places,
    private readonly copier: Copier,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: NotificationsSettings,
    @Inject(REGISTRY) registry: Registry,
  ) {
    this.attempts = new Counter({
      name: 'integras_webhook_attempts_total',
      help: 'Attempts to send a fact to a partner system',
      labelNames: ['outcome'],
      registers: [registry],
    });
  }

  onApplicationBootstrap(): void {
    this.copier.listen(() => this.wake());
    this.timer = setInterval(() => this.wake(), lookMillis);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.looking;
    await Promise.all(this.busy.values());
  }

  wake(): void {
    this.looking ??= this.look()
      .catch((error: unknown) => this.logger.warn(`webhooks are looked for again: ${String(error)}`))
      .finally(() => (this.looking = undefined));
  }

  private async look(): Promise<void> {
    if (this.stopping) return;
    const due = await this.dataSource.query<{ id: string }[]>(
      `select s.id from subscription s
        where s.state = 'active'
          and exists (select from delivery d where d.subscription = s.id and d.state = 'waiting' and d.next_at <= $1)`,
      [this.clock.now()],
    );
    for (const { id } of due) {
      if (this.busy.has(id)) continue;
      const work = this.serve(id)
        .catch((error: unknown) => this.logger.warn(`sending to ${id} is tried again: ${String(error)}`))
        .finally(() => this.busy.delete(id));
      this.busy.set(id, work);
    }
  }

  /** Sends to one endpoint until nothing is due; for each fact it waits its turn behind the others. */
  private async serve(id: string): Promise<void> {
    while (await this.places.hold(id, () => this.serveOne(id)));
  }

  /** @returns whether something was due */
  private async serveOne(id: string): Promise<boolean> {
    if (this.stopping) return false;
    const next = await this.take(id);
    if (next) await this.note(next, await this.send(next));
    return next !== undefined;
  }

  /** The next that is due, with the endpoint taken for as long as an attempt can last: no other process sends to it. */
  private async take(id: string): Promise<Next | undefined> {
    const now = this.clock.now();
    const [next] = await this.dataSource.query<Next[]>(
      `with taken as (
         update subscription_progress p set busy_until = now() + $3::float * interval '1 second'
           from subscription s
          where p.subscription = $1 and s.id = p.subscription and s.state = 'active' and p.busy_until <= now()
          returning p.subscription, p.failing_since)
       select s.id, s.url, s.secrets, d.number, e.fact, e.event, d.attempts, t.failing_since
         from taken t
         join subscription s on s.id = t.subscription
         join delivery d on d.subscription = s.id and d.state = 'waiting' and d.next_at <= $2
         join subscription_event e on e.subscription = d.subscription and e.number = d.number
        where not ${isStillToGo('e')}
        order by d.next_at, d.number limit 1`,
      [id, now, this.settings.WEBHOOK_SECONDS * 2],
    );
    if (!next) await this.release(id);
    return next;
  }

  private async release(id: string): Promise<void> {
    await this.dataSource.query(
      `update subscription_progress set busy_until = '-infinity' where subscription = $1 and busy_until < now() + $2::float * interval '1 second'`,
      [id, this.settings.WEBHOOK_SECONDS * 2],
    );
  }

  private async send({ id, url, secrets, number, fact, event }: Next): Promise<Attempt> {
    const at = this.clock.now();
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    try {
      const answer = await this.egress.post(url, event, {
        'content-type': 'application/cloudevents+json',
        'integras-subscription': id,
        'integras-number': number,
        ...signed(fact, event, this.subscriptions.secretsOf({ id, secrets }), at),
      });
      return { at, millis: took(), answer };
    } catch (error) {
      return { at, millis: took(), trouble: troubleIn(error) };
    }
  }

  private async note(next: Next, { at, millis, answer, trouble }: Attempt): Promise<void> {
    const { id, number } = next;
    const attempts = next.attempts + 1;
    const isDelivered = answer !== undefined && answer.status >= 200 && answer.status < 300;
    const again = isDelivered ? undefined : nextAttempt(attempts, at, answer?.retryAfter);
    const state = isDelivered ? 'delivered' : again ? 'waiting' : 'given_up';
    this.attempts.inc({ outcome: isDelivered ? 'delivered' : 'failed' });
    await this.dataSource.query(
      `with noted as (
         insert into delivery_attempt (subscription, number, at, status, trouble, millis) values ($1, $2, $3, $4, $5, $6)),
       moved as (
         update delivery set state = $7, attempts = $8, next_at = coalesce($9, next_at)
          where subscription = $1 and number = $2),
       heard as (
         update tombstone set acknowledged_at = $3, way = 'delivery'
          where subscription = $1 and number = $2 and acknowledged_at is null and $7 = 'delivered')
       update subscription_progress
          set busy_until = '-infinity', failing_since = case when $7 = 'delivered' then null else coalesce(failing_since, $3) end
        where subscription = $1`,
      [id, number, at, answer?.status ?? null, trouble ?? null, millis, state, attempts, again ?? null],
    );
    const failingFor = next.failing_since ? at.getTime() - next.failing_since.getTime() : 0;
    if (answer?.status === 410) await this.subscriptions.disable(id, 'gone');
    else if (!isDelivered && failingFor >= patienceMillis) await this.subscriptions.disable(id, 'failing');
  }
}
