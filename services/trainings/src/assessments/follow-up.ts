import { SchemeFollowUpOpened } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { rootsOf } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import type { Place, SessionRow } from '../sessions/session.entity.js';
import { isAskedBy, windowOf } from './moments.js';

/** What is known of a training when it is looked whether its follow-up is open and who is still to be asked. */
export interface Known {
  sessions: readonly SessionRow[];
  /** The registrations of whoever was there, with or without a place. */
  attended: ReadonlySet<string>;
  /** The attendees who were asked since the follow-up was opened. */
  asked: ReadonlySet<string>;
  /** The fact of its journal up to which all of this is known. */
  upTo: number;
}

/** What becomes of the follow-up of a training, and whom that concerns. */
export interface FollowUpStep {
  row: SchemeRow;
  facts: NewFact[];
  /** Each once, with the last session they have a place in or were at. */
  asked: { session: string; places: Place[] }[];
}

/**
 * Opens the follow-up when its days have come: once, and again only when it was closed in between, as by a later
 * session. While it is open, asks whoever came to be part of the training since. Undefined where it stays as it is.
 */
export function followUp(
  scheme: SchemeRow,
  known: Known,
  { timeZone, now }: { timeZone: string; now: Date },
): FollowUpStep | undefined {
  const { from, to } = windowOf('follow_up', known.sessions) ?? {};
  const days = from !== undefined && to !== undefined && { from, to };
  const isOpen = days && isAskedBy(now, days, timeZone);
  if (!days || !isOpen)
    return scheme.followUpOpen ? { row: { ...scheme, followUpOpen: false }, facts: [], asked: [] } : undefined;
  const row = { ...scheme, followedUpTo: known.upTo };
  if (scheme.followUpOpen)
    return row.followedUpTo > scheme.followedUpTo ? { row, facts: [], asked: placesOnce(known) } : undefined;
  const { id, project, description } = scheme;
  const data = { scheme: id, project, title: description.title, ...days };
  const fact = { event: SchemeFollowUpOpened, data, entity: id, time: now.toISOString(), ...rootsOf(scheme) };
  return {
    row: { ...row, followUpOpen: true, followUps: scheme.followUps + 1 },
    facts: [fact],
    asked: placesOnce({ ...known, asked: new Set() }),
  };
}

function placesOnce({ sessions, attended, asked }: Known): FollowUpStep['asked'] {
  const known = new Set(asked);
  const latestFirst = sessions
    .filter(({ state }) => state === 'scheduled')
    .toSorted((one, other) => other.plan.starts.localeCompare(one.plan.starts));
  return latestFirst.map(({ id, registered, waiting }) => {
    const there = [...registered, ...waiting.filter(({ registration }) => attended.has(registration))];
    const places = there.filter(({ attendee }) => !known.has(attendee));
    for (const { attendee } of places) known.add(attendee);
    return { session: id, places };
  });
}
