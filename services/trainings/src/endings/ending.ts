import { SchemeCancelled, SchemeClosed } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { factOf, mustBeOpen } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import { cancel as cancelSession, isOver } from '../sessions/session.js';
import type { Place, SessionRow } from '../sessions/session.entity.js';

/** A training with all of its sessions. */
export interface WholeTraining {
  scheme: SchemeRow;
  sessions: readonly SessionRow[];
}

/** What becomes of a training that ends, and whom that concerns. */
export interface Ending {
  scheme: SchemeRow;
  /** Those that are changed by it. */
  sessions: SessionRow[];
  facts: NewFact[];
  /** Each once, by the session they are told of. */
  told: { session: string; places: Place[] }[];
}

/**
 * Says that a training is over. Closing once more changes nothing.
 * @throws Refusal when it is cancelled, or one of its sessions is still to end.
 */
export function close({ scheme, sessions }: WholeTraining, now: Date): Ending {
  if (scheme.state === 'closed') return nothing(scheme);
  mustBeOpen(scheme);
  if (sessions.some(({ state, plan }) => state === 'scheduled' && !isOver(plan, now)))
    throw problem('session-still-to-end', 409, 'A session is still to end', 'Hold it or cancel it first.');
  const { id, project } = scheme;
  const row: SchemeRow = { ...scheme, state: 'closed', version: scheme.version + 1 };
  return { ...nothing(row), facts: [factOf(SchemeClosed, { scheme: id, project }, row, now)] };
}

/**
 * Cancels a training with its sessions. Cancelling once more changes nothing.
 * @throws Refusal when it is over, or somebody was there: it took place.
 */
export function cancel(
  { scheme, sessions }: WholeTraining,
  reason: string | undefined,
  { wasAttended, now }: { wasAttended: boolean; now: Date },
): Ending {
  if (scheme.state === 'cancelled') return nothing(scheme);
  mustBeOpen(scheme);
  if (wasAttended)
    throw problem(
      'scheme-attended',
      409,
      'Somebody was there',
      'It took place: close it once its sessions have ended.',
    );
  const scheduled = sessions.filter(({ state }) => state === 'scheduled');
  const steps = scheduled.map((session) => cancelSession(scheme, session, reason, { wasAttended, now }));
  const { id, project } = scheme;
  const row: SchemeRow = { ...scheme, state: 'cancelled', version: scheme.version + 1 };
  const data = { scheme: id, project, ...(reason !== undefined && { reason }) };
  return {
    scheme: row,
    sessions: steps.map((step) => step.row),
    facts: [...steps.flatMap(({ facts }) => facts), factOf(SchemeCancelled, data, row, now)],
    told: placesOnce(scheduled, now),
  };
}

const nothing = (scheme: SchemeRow): Ending => ({ scheme, sessions: [], facts: [], told: [] });

/** Who has a place or waits for one: each by the next session they would have come to, or else by their first. */
function placesOnce(sessions: readonly SessionRow[], now: Date): Ending['told'] {
  const known = new Set<string>();
  const nextFirst = sessions.toSorted(
    (one, other) =>
      Number(isOver(one.plan, now)) - Number(isOver(other.plan, now)) ||
      one.plan.starts.localeCompare(other.plan.starts),
  );
  return nextFirst.map(({ id, registered, waiting }) => {
    const places = [...registered, ...waiting].filter(({ attendee }) => !known.has(attendee));
    for (const { attendee } of places) known.add(attendee);
    return { session: id, places };
  });
}
