/**
 * Whether a copy holds what its reader must not be given any more, and {@link Forgetting} has not come to it yet: SQL, true
 * or false. Until then it is neither sent nor read, nor anything numbered after it where numbers come in order.
 * @param copy the alias of `subscription_event`
 */
export const isStillToGo = (copy: string): string =>
  `(exists (select from known_disclosure d where d.id = ${copy}.disclosure and d.ended)
    or exists (select from erased_participant p where ${isOfErased(copy, 'p')}))`;

/**
 * Whether a copy tells what was known of somebody before they were erased: who comes again has the same id. SQL, true or
 * false.
 * @param erased the alias of `erased_participant`
 */
export const isOfErased = (copy: string, erased: string): string =>
  `(${erased}.participant = ${copy}.person
    and coalesce((${copy}.event::json ->> 'recordedtime')::timestamptz <= ${erased}.erased_at, true))`;

/** What comes before the first that has still to go. */
export function beforeFirstToGo<T extends { going: boolean }>(copies: readonly T[]): T[] {
  const first = copies.findIndex(({ going }) => going);
  return first === -1 ? [...copies] : copies.slice(0, first);
}
