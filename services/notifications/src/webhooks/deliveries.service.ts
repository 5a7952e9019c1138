import { CLOCK, type Clock } from '@integras/messaging';
import { type Caller, problem } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant } from '../subscriptions/instant.js';
import type { DeliveriesQuery, DeliveryState, Replay } from '../subscriptions/subscription.requests.js';
import { mustBeWebhook } from '../subscriptions/subscription.js';
import { Subscriptions } from '../subscriptions/subscriptions.service.js';
import { Deliverer } from './deliverer.service.js';

const page = 200;

/** How it went to send one fact to one subscription. */
export interface ShownDelivery {
  number: number;
  fact: string;
  type: string;
  state: DeliveryState;
  /** When it is tried next, while it waits. */
  nextAt?: string;
  attempts: { at: string; status?: number; trouble?: string; millis: number }[];
}

interface Row {
  number: string;
  fact: string;
  type: string;
  state: DeliveryState;
  next_at: Date;
  attempts: ShownDelivery['attempts'];
}

/** The log of what was sent, and sending it again. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subscriptions: Subscriptions,
    private readonly deliverer: Deliverer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order of their numbers, so many at a time. */
  async list(id: string, { after = '0', state }: DeliveriesQuery, caller: Caller): Promise<ShownDelivery[]> {
    await this.subscriptions.seen(id, caller);
    const rows = await this.dataSource.query<Row[]>(
      `select d.number, e.fact, e.type, d.state, d.next_at,
              coalesce((select json_agg(json_strip_nulls(json_build_object(
                          'at', ${instant('a.at')},
                          'status', a.status, 'trouble', a.trouble, 'millis', a.millis)) order by a.id)
                          from delivery_attempt a where a.subscription = d.subscription and a.number = d.number), '[]') as attempts
         from delivery d join subscription_event e on e.subscription = d.subscription and e.number = d.number
        where d.subscription = $1 and d.number > $2 and ($3::text is null or d.state = $3)
        order by d.number limit $4`,
      [id, after, state ?? null, page],
    );
    return rows.map(({ number, next_at: nextAt, ...rest }) => ({
      number: Number(number),
      ...rest,
      ...(rest.state === 'waiting' && { nextAt: nextAt.toISOString() }),
    }));
  }

  /**
   * Has facts sent once more, whatever became of them; what still waits is tried at once.
   * @returns how many
   * @throws Refusal 422 when the last number comes before the first.
   */
  async replay(id: string, { from, until }: Replay, caller: Caller): Promise<number> {
    mustBeWebhook(await this.subscriptions.seen(id, caller));
    if (until < from)
      throw problem('replay-faulty', 422, 'This cannot be replayed', 'It ends before it begins.', [
        { field: 'until', reason: 'must not be less than from' },
      ]);
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      `update delivery set state = 'waiting', attempts = 0, next_at = $4
        where subscription = $1 and number between $2 and $3 returning number`,
      [id, from, until, this.clock.now()],
    );
    this.deliverer.wake();
    return rows.length;
  }
}
