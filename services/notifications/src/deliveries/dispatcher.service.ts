import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';
import type { Notice } from '../causes/cause.js';
import type { Attempt, Channel } from '../channels/channel.js';
import { type ChannelName, channels } from '../channels/channels.js';
import { recipientOf, unset } from '../preferences/preference.js';
import { PreferenceRow } from '../preferences/preference.entity.js';

const gatheredAtOnce = 1_000;
/** Pauses between attempts; after the last the parcel is given up. About a day and a half. */
const pauses = [1, 5, 30, 120, 360, 720, 1_080].map((minutes) => minutes * 60_000);

interface Dispatch {
  id: string;
  account: string;
  channel: ChannelName;
  attempts: number;
}

/**
 * Sends what was put aside once its moment has come: all that is due for a person by a channel in one parcel. What a
 * parcel holds is decided and kept before it leaves, so that every attempt is the same parcel with the same id.
 */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moduleRef: ModuleRef,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async dispatch(): Promise<void> {
    await this.dataSource.transaction((manager) => this.gather(manager));
    while (await this.dataSource.transaction((manager) => this.sendOne(manager)));
  }

  private async gather(manager: EntityManager): Promise<void> {
    await manager.query(
      `with due as (
         select id, account, channel from notification
          where state = 'waiting' and dispatch is null and deliver_at <= $1
          order by deliver_at limit $2 for update skip locked),
       parcel as (
         select gen_random_uuid() as id, account, channel from (select distinct account, channel from due) as each),
       made as (
         insert into dispatch (id, account, channel, created_at, next_at, attempts, state)
         select id, account, channel, $1, $1, 0, 'open' from parcel)
       update notification n set dispatch = parcel.id
         from due join parcel using (account, channel) where n.id = due.id`,
      [this.clock.now(), gatheredAtOnce],
    );
  }

  /** The parcel stays locked until what became of it is noted: no other process takes it meanwhile. */
  private async sendOne(manager: EntityManager): Promise<boolean> {
    const now = this.clock.now();
    const [dispatch]: Dispatch[] = await manager.query(
      `select id, account, channel, attempts from dispatch
        where state = 'open' and next_at <= $1 order by next_at, id limit 1 for update skip locked`,
      [now],
    );
    if (!dispatch) return false;
    const attempt = await this.attempt(dispatch, manager);
    await note(manager, dispatch, attempt, now);
    return true;
  }

  private async attempt({ id, account, channel }: Dispatch, manager: EntityManager): Promise<Attempt> {
    const notices = await noticesOf(manager, id);
    if (notices.length === 0) return { outcome: 'delivered' };
    if (!(await isOpen(manager, account))) return { outcome: 'failed', reason: 'the account was closed' };
    const recipient = recipientOf((await manager.findOneBy(PreferenceRow, { account })) ?? unset(account));
    const way = this.moduleRef.get<Channel>(channels[channel]);
    if (!way.reaches(recipient)) return { outcome: 'failed', reason: 'the person cannot be reached this way any more' };
    return way.deliver({ id, recipient, notices }, manager);
  }
}

async function note(manager: EntityManager, { id, attempts }: Dispatch, attempt: Attempt, now: Date): Promise<void> {
  const pause = pauses[attempts];
  if (attempt.outcome === 'try-later' && pause !== undefined) {
    await manager.query(`update dispatch set attempts = attempts + 1, next_at = $2, reason = $3 where id = $1`, [
      id,
      new Date(now.getTime() + pause),
      attempt.reason,
    ]);
    return;
  }
  const state = attempt.outcome === 'delivered' ? 'delivered' : 'failed';
  const reason = attempt.outcome === 'delivered' ? null : attempt.reason;
  await manager.query(`update dispatch set attempts = attempts + 1, state = $2, reason = $3 where id = $1`, [
    id,
    state,
    reason,
  ]);
  await manager.query(
    `update notification set state = $2, delivered_at = $3 where dispatch = $1 and state = 'waiting'`,
    [id, state, now],
  );
}

/** What was taken back meanwhile is not told any more. */
function noticesOf(manager: EntityManager, dispatch: string): Promise<Notice[]> {
  return manager.query(
    `select n.id, c.kind, c.about, c.pilot, c.at from notification n join cause c on c.key = n.cause
      where n.dispatch = $1 and n.state = 'waiting' order by c.at, n.id`,
    [dispatch],
  );
}

async function isOpen(manager: EntityManager, account: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(`select from known_account where id = $1 and not closed`, [account]);
  return rows.length > 0;
}
