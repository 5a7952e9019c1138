import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';
import type { Notice } from '../causes/cause.js';
import type { Attempt, Channel } from '../channels/channel.js';
import { type ChannelName, channels } from '../channels/channels.js';
import { PreferenceRow } from '../preferences/preference.entity.js';
import { recipientOf, unset } from '../preferences/preference.js';

const gatheredAtOnce = 1_000;
/** Pauses between attempts where the way knows none; after the last the parcel is given up. About a day and a half. */
const pauses = [1, 5, 30, 120, 360, 720, 1_080].map((minutes) => minutes * 60_000);

/** A parcel for one person. */
export interface Dispatch {
  id: string;
  account: string;
  attempts: number;
}

/**
 * All that is due for a person by a channel at one time is one parcel. What it holds is decided and kept before it leaves,
 * so that every attempt is the same parcel with the same id.
 */
@Injectable()
export class Parcels {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moduleRef: ModuleRef,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes parcels of what is due. */
  async gather(): Promise<void> {
    await this.dataSource.query(
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

  async attempt(channel: ChannelName, dispatch: Dispatch, manager: EntityManager): Promise<Attempt> {
    const { id, account, attempts } = dispatch;
    const notices = await noticesOf(manager, id);
    if (notices.length === 0) return { outcome: 'delivered' };
    if (!(await isOpen(manager, account))) return { outcome: 'failed', reason: 'the account was closed' };
    const recipient = recipientOf((await manager.findOneBy(PreferenceRow, { account })) ?? unset(account));
    const way = this.way(channel);
    if (!way.reaches(recipient)) return { outcome: 'failed', reason: 'the person cannot be reached this way any more' };
    return way.deliver({ id, recipient, notices, attempts }, manager);
  }

  /** @param at when it was attempted */
  async note(manager: EntityManager, { id, attempts }: Dispatch, attempt: Attempt, at: Date): Promise<void> {
    await attempt.alsoNote?.(manager);
    const again = attempt.outcome === 'try-later' ? (attempt.at ?? afterPause(attempts, at)) : undefined;
    const state = again ? 'open' : attempt.outcome === 'delivered' ? 'delivered' : 'failed';
    const reason = attempt.outcome === 'delivered' ? null : attempt.reason;
    await manager.query(
      `update dispatch set attempts = attempts + 1, state = $2, reason = $3, next_at = coalesce($4, next_at), taken_until = '-infinity'
        where id = $1`,
      [id, state, reason, again ?? null],
    );
    if (again) return;
    await manager.query(
      `with told as (
         update notification set state = $2, delivered_at = $3 where dispatch = $1 and state = 'waiting' returning account, channel)
       insert into inbox_change select distinct account from told where channel = 'inbox'`,
      [id, state, at],
    );
  }

  /** Whether each person is served apart by a channel. */
  isApart(channel: ChannelName): boolean {
    return this.way(channel).apart ?? false;
  }

  private way(channel: ChannelName): Channel {
    return this.moduleRef.get<Channel>(channels[channel]);
  }
}

/** Undefined when it has been tried often enough. */
function afterPause(attempts: number, now: Date): Date | undefined {
  const pause = pauses[attempts];
  return pause === undefined ? undefined : new Date(now.getTime() + pause);
}

/** What was taken back meanwhile is not told any more. */
function noticesOf(manager: EntityManager, dispatch: string): Promise<Notice[]> {
  return manager.query(
    `select n.id, c.kind, c.about, c.pilot, c.at from notification n join cause c on c.key = n.cause
      where n.dispatch = $1 and n.state = 'waiting' order by c.at, c.number`,
    [dispatch],
  );
}

async function isOpen(manager: EntityManager, account: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(`select from known_account where id = $1 and not closed`, [account]);
  return rows.length > 0;
}
