import { type At, Refusal } from '@integras/messaging';

/**
 * Practices, recommendations and initiatives share one kind of journal: an id that one of them has is no other's, in
 * whatever project.
 * @param at the moment of the decision, in the journal of the id
 * @throws Refusal 409 when there is something of this id
 */
export function requireNewItem({ sequence }: At): void {
  if (sequence > 1)
    throw new Refusal({
      type: 'already-exists',
      title: 'It exists',
      status: 409,
      detail: 'A practice, recommendation or initiative with this id was begun already.',
    });
}
