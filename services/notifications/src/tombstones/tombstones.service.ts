import { CLOCK, type Clock } from '@integras/messaging';
import { type Caller, canSomewhere, forbidden, problem, scopeOf } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant } from '../subscriptions/instant.js';
import type { SubscriptionState } from '../subscriptions/subscription.entity.js';
import { Subscriptions } from '../subscriptions/subscriptions.service.js';

/** By answering the webhook, by the position of the reader over NATS, or by saying so. */
export type Way = 'delivery' | 'position' | 'said';

/** An erased participant, and who of the partner systems was told. */
export interface ShownTombstone {
  participant: string;
  pilot: string;
  recipients: {
    subscription: string;
    name: string;
    account: string;
    state: SubscriptionState;
    toldAt: string;
    acknowledgedAt?: string;
    way?: Way;
  }[];
}

/** That partner systems are told of erasures, and have to say that they heard (GDPR article 19). */
@Injectable()
export class Tombstones {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subscriptions: Subscriptions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For whoever may erase: those of their projects. */
  async list({ grants }: Caller): Promise<ShownTombstone[]> {
    if (!canSomewhere(grants, 'participant.erase')) throw forbidden();
    const { all, projects } = scopeOf(grants, 'participant.erase');
    return this.dataSource.query(
      `select t.participant, t.pilot,
              json_agg(json_strip_nulls(json_build_object(
                'subscription', s.id, 'name', s.name, 'account', s.account, 'state', s.state, 'way', t.way,
                'toldAt', ${instant('t.told_at')}, 'acknowledgedAt', ${instant('t.acknowledged_at')})) order by s.name, s.id) as recipients
         from tombstone t
         join subscription s on s.id = t.subscription
         join known_pilot p on p.id = t.pilot
        where $1 or p.project = any($2)
        group by t.participant, t.pilot
        order by bool_or(t.acknowledged_at is null) desc, min(t.told_at) desc, t.participant
        limit 500`,
      [all, projects],
    );
  }

  /**
   * @returns how many erasures were acknowledged by this
   * @throws Refusal 403 for everybody but the partner system itself, 422 for numbers that it was not given yet.
   */
  async acknowledge(id: string, through: number, caller: Caller): Promise<number> {
    const { account } = await this.subscriptions.seen(id, caller);
    if (account !== caller.account) throw forbidden();
    const [{ last }]: [{ last: string }] = await this.dataSource.query(
      'select last from subscription_progress where subscription = $1',
      [id],
    );
    if (through > Number(last)) throw notGivenYet(Number(last));
    return this.heard(id, through, 'said');
  }

  /** Notes that everything up to a number reached a subscription. @returns how many erasures are among it */
  async heard(id: string, through: number, way: Way): Promise<number> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      `update tombstone set acknowledged_at = $3, way = $4
        where subscription = $1 and number <= $2 and acknowledged_at is null`,
      [id, through, this.clock.now(), way],
    );
    return count;
  }
}

const notGivenYet = (last: number) =>
  problem('not-given-yet', 422, 'This was not given out yet', 'Only what was given out can be acknowledged.', [
    { field: 'through', reason: `must not be greater than ${last}, the newest number of the subscription` },
  ]);
