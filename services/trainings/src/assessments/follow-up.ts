import { SchemeFollowUpOpened } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { rootsOf } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import type { Place, SessionRow } from '../sessions/session.entity.js';
import { isAskedBy, windowOf } from './moments.js';

/** What becomes of the follow-up of a training, and whom that concerns. */
export interface FollowUpStep {
  row: SchemeRow;
  facts: NewFact[];
  /** Each once, with the last session they have a place in. */
  asked: { session: string; places: Place[] }[];
}

/**
 * Opens the follow-up when its days have come: once, and again only when it was closed in between, as by a later
 * session. Undefined where it stays as it is.
 */
export function followUp(
  scheme: SchemeRow,
  sessions: readonly SessionRow[],
  timeZone: string,
  now: Date,
): FollowUpStep | undefined {
  const { from, to } = windowOf('follow_up', sessions) ?? {};
  const days = from !== undefined && to !== undefined && { from, to };
  const isOpen = days && isAskedBy(now, days, timeZone);
  if (isOpen === scheme.followUpOpen || (!isOpen && !scheme.followUpOpen)) return undefined;
  const row = { ...scheme, followUpOpen: !scheme.followUpOpen };
  if (!days || !isOpen) return { row, facts: [], asked: [] };
  const { id, project, description } = scheme;
  const data = { scheme: id, project, title: description.title, ...days };
  const fact = { event: SchemeFollowUpOpened, data, entity: id, time: now.toISOString(), ...rootsOf(scheme) };
  return { row, facts: [fact], asked: placesOnce(sessions) };
}

function placesOnce(sessions: readonly SessionRow[]): FollowUpStep['asked'] {
  const known = new Set<string>();
  const latestFirst = sessions
    .filter(({ state }) => state === 'scheduled')
    .toSorted((one, other) => other.plan.starts.localeCompare(one.plan.starts));
  return latestFirst.map(({ id, registered }) => {
    const places = registered.filter(({ attendee }) => !known.has(attendee));
    for (const { attendee } of places) known.add(attendee);
    return { session: id, places };
  });
}
