import { descriptorOf, type EventClass, typeOf } from '@integras/contracts';
import type { EntityManager } from 'typeorm';

/**
 * Makes the ledger forget what it says about persons, inside the transaction that holds the locks of their journals.
 * Each of their facts becomes a tombstone in its place: number, id, pilot and times stay, type and data become those
 * of `tombstone`, whose one field names the person. Numbers therefore stay gapless, and a stream that is made anew
 * from the ledger holds tombstones only. What was published already is put down for {@link StreamEraser}.
 * @param persons what `NewFact.person` was of their facts
 * @param kept facts that tell the erasure itself, and say nothing else
 * @returns how many facts were erased
 */
export async function eraseFacts(
  manager: EntityManager,
  persons: readonly string[],
  { tombstone, field, kept }: { tombstone: EventClass; field: string; kept: readonly EventClass[] },
): Promise<number> {
  if (!descriptorOf(typeOf(tombstone))) throw new Error(`${tombstone.name} is no event`);
  const [{ count }]: [{ count: number }] = await manager.query(
    `with erased as (
       update ledger set type = $2, entity = person, data = json_build_object($3::text, person), traceparent = null
        where person = any($1::uuid[]) and type <> all($4::text[]) returning id),
     waiting as (insert into erasing (fact) select id from erased on conflict do nothing)
     select count(*)::int as count from erased`,
    [persons, typeOf(tombstone), field, [tombstone, ...kept].map(typeOf)],
  );
  // An answer is kept for repeats of its request; a repeat is refused from now on and does nothing again.
  await manager.query(
    `update idempotency set answer = 'null', request = 'erased'
      where answer::text like any (select '%' || person || '%' from unnest($1::text[]) as person)`,
    [persons],
  );
  return count;
}
