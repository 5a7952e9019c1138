import type { Fact } from '@integras/contracts';
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

/** Notes what people are to be told of; noted before, it stays as it is. */
export async function note(manager: EntityManager, cause: Cause): Promise<void> {
  const { key, kind, at, project, country, pilot, indicator, entity, addressee, about } = cause;
  await manager.query(
    `insert into cause (key, kind, at, project, country, pilot, indicator, entity, addressee, about)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (key) do nothing`,
    [
      key,
      kind,
      at,
      project ?? null,
      country ?? null,
      pilot ?? null,
      indicator ?? null,
      entity,
      addressee ?? null,
      about,
    ],
  );
}

/** Takes back what has not been told, and what was told and no longer holds. */
export async function takeBack(manager: EntityManager, entity: string, kinds: readonly NoticeKind[]): Promise<void> {
  await manager.query(
    `update notification set state = 'withdrawn'
      where state in ('waiting', 'delivered')
        and cause in (select key from cause where entity = $1 and kind = any ($2))`,
    [entity, kinds],
  );
  await manager.query(`delete from cause where entity = $1 and kind = any ($2) and announced_at is null`, [
    entity,
    kinds,
  ]);
}

/** Where a pilot is, as far as this service has heard of it. */
export async function whereIs(manager: EntityManager, pilot: string): Promise<Where> {
  const known = await manager.findOneBy(KnownPilot, { id: pilot });
  return { pilot, ...(known && { project: known.project, country: known.country }) };
}
