import { RegistrationCancelled, RegistrationMade, RegistrationPromoted, type Stakeholder } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem, uuidOf } from '@integras/service-kit';
import { mustBeOpen, rootsOf } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import { hasBegun, isOver, mustTakePlace } from '../sessions/session.js';
import type { Place, SessionRow } from '../sessions/session.entity.js';
import type { RegistrationRow } from './registration.entity.js';

/** What becomes of the places of a session, the facts that say so, and who got a place while they waited. */
export interface PlacesStep {
  session: SessionRow;
  facts: NewFact[];
  promoted: Place[];
}

/** Somebody who wants to come. */
export interface Wish {
  registration: string;
  attendee: string;
  stakeholder: Stakeholder;
  /** Organisers add afterwards who came without a word; a link ends with the session. */
  by: 'organiser' | 'link';
}

export const registrationId = (session: string, attendee: string): string =>
  uuidOf(`registration ${session} ${attendee}`);

/**
 * By a link, whoever is registered already stays as they are: who enters an address may be a stranger, who must not
 * learn that it is known.
 * @throws Refusal when the session is over, cancelled, or, to an organiser, they are registered already.
 */
export function register(
  scheme: SchemeRow,
  session: SessionRow,
  earlier: RegistrationRow | undefined,
  wish: Wish,
  now: Date,
): PlacesStep & { row: RegistrationRow; state: 'registered' | 'waiting' } {
  mustBeOpen(scheme);
  mustTakePlace(session);
  if (wish.by === 'link' && isOver(session.plan, now))
    throw problem('session-over', 409, 'The session is over', 'Nobody can register any more.');
  if (earlier && !earlier.cancelled) {
    if (wish.by === 'link')
      return { row: earlier, state: placeIn(session, earlier.id), session, facts: [], promoted: [] };
    throw problem(
      'registered-already',
      409,
      'Registered already',
      'Somebody with this address is registered. The link to change that was sent to it.',
      [{ field: 'email', reason: 'is registered for this session' }],
    );
  }
  const { registration, attendee, stakeholder } = wish;
  const place = { registration, attendee };
  const hasRoom = session.registered.length < session.plan.capacity;
  const state = hasRoom ? 'registered' : 'waiting';
  const row: RegistrationRow = {
    id: registration,
    session: session.id,
    scheme: scheme.id,
    attendee,
    stakeholder,
    cancelled: false,
    at: now,
  };
  const data = { registration, scheme: scheme.id, session: session.id, attendee, stakeholder, state } as const;
  return {
    row,
    state,
    promoted: [],
    session: {
      ...session,
      registered: hasRoom ? [...session.registered, place] : session.registered,
      waiting: hasRoom ? session.waiting : [...session.waiting, place],
    },
    facts: [factOf(RegistrationMade, data, scheme, now)],
  };
}

/** Whether a registration that was not taken back has a place. */
export const placeIn = ({ registered }: SessionRow, id: string): 'registered' | 'waiting' =>
  registered.some(({ registration }) => registration === id) ? 'registered' : 'waiting';

/**
 * Whoever waited longest gets the place. Cancelling once more changes nothing.
 * @throws Refusal when the session is over, or they were there.
 */
export function withdraw(
  scheme: SchemeRow,
  session: SessionRow,
  before: RegistrationRow,
  { wasThere, now }: { wasThere: boolean; now: Date },
): PlacesStep & { row: RegistrationRow } {
  if (before.cancelled) return { row: before, session, facts: [], promoted: [] };
  if (isOver(session.plan, now))
    throw problem('session-over', 409, 'The session is over', 'No registration can be taken back any more.');
  if (wasThere)
    throw problem(
      'attended-already',
      409,
      'They were there',
      'Who was noted as there cannot take the registration back.',
    );
  const others = ({ registration }: Place): boolean => registration !== before.id;
  const left = {
    ...session,
    registered: session.registered.filter(others),
    waiting: session.waiting.filter(others),
  };
  const { id: registration, attendee } = before;
  const data = { registration, scheme: scheme.id, session: session.id, attendee };
  const filled = fill(scheme, left, now);
  return {
    ...filled,
    row: { ...before, cancelled: true },
    facts: [factOf(RegistrationCancelled, data, scheme, now), ...filled.facts],
  };
}

/** Gives free places to those who wait, until the session begins: later they would be told to come to what they missed. */
export function fill(scheme: SchemeRow, session: SessionRow, now: Date): PlacesStep {
  const isAhead = session.state !== 'cancelled' && !hasBegun(session.plan, now);
  const free = isAhead ? Math.max(0, session.plan.capacity - session.registered.length) : 0;
  const promoted = session.waiting.slice(0, free);
  return {
    session: {
      ...session,
      registered: [...session.registered, ...promoted],
      waiting: session.waiting.slice(promoted.length),
    },
    promoted,
    facts: promoted.map(({ registration, attendee }) =>
      factOf(RegistrationPromoted, { registration, scheme: scheme.id, session: session.id, attendee }, scheme, now),
    ),
  };
}

function factOf<D extends { registration: string }>(
  event: NewFact<D>['event'],
  data: D,
  scheme: SchemeRow,
  now: Date,
): NewFact<D> {
  return { event, data, entity: data.registration, time: now.toISOString(), ...rootsOf(scheme) };
}
