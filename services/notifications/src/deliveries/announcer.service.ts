import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '@integras/messaging';
import type { Grant } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';
import { timingFor } from '../audience/hearing.js';
import type { Cause } from '../causes/cause.js';
import type { Channel } from '../channels/channel.js';
import { type ChannelName, channelNames, channels } from '../channels/channels.js';
import { momentFor } from '../moments/timing.js';
import { recipientOf, unset } from '../preferences/preference.js';
import { PreferenceRow } from '../preferences/preference.entity.js';

const causesAtOnce = 200;

interface Person {
  account: string;
  grants: Grant[];
  preference: PreferenceRow;
}

/** Finds out whom a cause concerns when its moment has come, and puts aside what each of them is to be told, and when. */
@Injectable()
export class Announcer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moduleRef: ModuleRef,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async announce(): Promise<void> {
    while ((await this.dataSource.transaction((manager) => this.announceSome(manager))) === causesAtOnce);
  }

  private async announceSome(manager: EntityManager): Promise<number> {
    const now = this.clock.now();
    const causes: Cause[] = await manager.query(
      `select key, kind, at, project, country, pilot, indicator, entity, actor, addressees, about from cause
        where announced_at is null and at <= $1 order by at limit $2 for update skip locked`,
      [now, causesAtOnce],
    );
    if (causes.length === 0) return 0;
    const over = await overPilots(manager, causes);
    const people = await peopleIn(manager);
    const rows = causes
      .filter(({ kind, pilot }) => !(isReminder(kind) && pilot && over.has(pilot)))
      .flatMap((cause) => people.flatMap((person) => this.told(withoutNulls(cause), person, now)));
    await insert(manager, rows);
    await manager.query(`update cause set announced_at = $1 where key = any ($2)`, [now, causes.map(({ key }) => key)]);
    return causes.length;
  }

  private told(cause: Cause, { account, grants, preference }: Person, now: Date): NewNotification[] {
    const recipient = recipientOf(preference);
    return channelNames.flatMap((channel) => {
      const timing = timingFor(cause, channel, { account, grants, rules: preference.rules });
      if (timing === 'never' || !this.channel(channel).reaches(recipient)) return [];
      const deliverAt = momentFor(timing, recipient.hours, now);
      return [{ id: randomUUID(), cause: cause.key, account, channel, deliverAt }];
    });
  }

  private channel(name: ChannelName): Channel {
    return this.moduleRef.get<Channel>(channels[name]);
  }
}

interface NewNotification {
  id: string;
  cause: string;
  account: string;
  channel: ChannelName;
  deliverAt: Date;
}

async function insert(manager: EntityManager, rows: readonly NewNotification[]): Promise<void> {
  await manager.query(
    `insert into notification (id, cause, account, channel, state, deliver_at)
     select id, cause, account, channel, 'waiting', "deliverAt"
       from json_to_recordset($1) as n (id uuid, cause text, account uuid, channel text, "deliverAt" timestamptz)
     on conflict (cause, account, channel) do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Everybody who may sign in, with what they were granted and what they set. */
async function peopleIn(manager: EntityManager): Promise<Person[]> {
  const granted: { account: string; grants: Grant[] }[] = await manager.query(
    `select a.id as account,
            json_agg(json_strip_nulls(json_build_object(
              'id', g.id, 'role', g.role, 'scope', g.scope, 'scopeId', g.scope_id, 'country', g.country))) as grants
       from known_account a join known_grant g on g.account = a.id
      where not a.closed and a.kind = 'person' group by a.id`,
  );
  const set = new Map((await manager.find(PreferenceRow)).map((row) => [row.account, row]));
  return granted.map((person) => ({ ...person, preference: set.get(person.account) ?? unset(person.account) }));
}

const isReminder = (kind: string): boolean => kind === 'milestone-due' || kind === 'milestone-overdue';

/** Of the pilots concerned those that are completed or closed: nobody is reminded of their plans. */
async function overPilots(manager: EntityManager, causes: readonly Cause[]): Promise<Set<string>> {
  const rows: { id: string }[] = await manager.query(
    `select id from known_pilot where id = any ($1) and state in ('completed', 'closed')`,
    [causes.flatMap(({ pilot }) => (pilot ? [pilot] : []))],
  );
  return new Set(rows.map(({ id }) => id));
}

const withoutNulls = (cause: Cause): Cause =>
  Object.fromEntries(Object.entries(cause).filter(([, value]) => value !== null)) as unknown as Cause;
