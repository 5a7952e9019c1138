import type { Fact } from '@integras/contracts';
import { statement, together } from '@integras/messaging';
import { KnownPilot } from '@integras/service-kit';
import type { EntityManager } from 'typeorm';
import type { Cause, Where } from './cause.js';
import type { NoticeKind } from '../kinds/notice-kind.js';

/** Facts of several streams arrive in no order: whoever was granted a role just before shall hear of it. */
const settlingMillis = 2_000;
/** What was recorded longer ago is history when it is first heard of, and no news. */
const newsMillis = 7 * 86_400_000;

/** The moment at which people hear of a fact; undefined when it is too old to be news. */
export function momentOf({ recordedtime }: Pick<Fact, 'recordedtime'>, now: Date): Date | undefined {
  const recorded = Date.parse(recordedtime);
  return now.getTime() - recorded > newsMillis ? undefined : new Date(recorded + settlingMillis);
}

const keep = statement(
  'note-causes',
  `insert into cause (key, kind, at, project, country, pilot, indicator, entity, actor, addressees, about)
   select key, kind, at, project, country, pilot, indicator, entity, actor, coalesce(addressees, '{}'), about
     from json_populate_recordset(null::cause, $1)
   on conflict (key) do nothing`,
);

/** Notes what people are to be told of; noted before, it stays as it is. */
export async function note(manager: EntityManager, ...causes: readonly Cause[]): Promise<void> {
  if (causes.length > 0) await keep(manager, [JSON.stringify(causes)]);
}

/** What no longer holds of an entity. */
export interface TakenBack {
  entity: string;
  kind: NoticeKind;
}

const withdraw = statement(
  'withdraw-notifications',
  `with back as (
     update notification n set state = 'withdrawn'
       from notification before
      where before.id = n.id and before.state in ('waiting', 'delivered')
        and n.cause in (select key from cause where (entity, kind) in (select * from unnest($1::uuid[], $2::text[])))
     returning n.account, n.channel, before.state)
   insert into inbox_change select account from back where channel = 'inbox' and state = 'delivered'`,
);
const forget = statement(
  'forget-causes',
  `delete from cause
    where (entity, kind) in (select * from unnest($1::uuid[], $2::text[])) and announced_at is null`,
);

/** Takes back what has not been told, and what was told and no longer holds. */
export async function takeBack(manager: EntityManager, ...back: readonly TakenBack[]): Promise<void> {
  if (back.length === 0) return;
  const pairs = [back.map(({ entity }) => entity), back.map(({ kind }) => kind)];
  await together([withdraw(manager, pairs), forget(manager, pairs)]);
}

/** Where a pilot is, as far as this service has heard of it. */
export async function whereIs(manager: EntityManager, pilot: string): Promise<Where> {
  const known = await manager.findOneBy(KnownPilot, { id: pilot });
  return { pilot, ...(known && { project: known.project, country: known.country }) };
}
