/**
 * Whether a copy holds what its reader must not be given any more, and {@link Forgetting} has not come to it yet: SQL, true
 * or false. Until then it is neither sent nor read, nor anything numbered after it where numbers come in order.
 * @param copy the alias of `subscription_event`
 */
export const isStillToGo = (copy: string): string =>
  `(exists (select from known_disclosure d where d.id = ${copy}.disclosure and d.ended)
    or exists (select from erased_participant p where p.participant = ${copy}.person))`;

/** What comes before the first that has still to go. */
export function beforeFirstToGo<T extends { going: boolean }>(copies: readonly T[]): T[] {
  const first = copies.findIndex(({ going }) => going);
  return first === -1 ? [...copies] : copies.slice(0, first);
}
