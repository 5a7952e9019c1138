import type { Stakeholder } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { attend } from '../attendance/attendance.js';
import type { AttendanceRow, ParticipationRow } from '../attendance/attendance.entity.js';
import type { Stay } from '../attendance/elsewhere.js';
import { register } from '../registrations/places.js';
import type { RegistrationRow } from '../registrations/registration.entity.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import type { SessionRow } from '../sessions/session.entity.js';

/** Somebody of whom a file says that they were invited to a session, and for how long they were there. */
export interface Guest {
  registration: string;
  attendee: string;
  stakeholder: Stakeholder;
  /** Exact decimal; absent when they did not come. */
  hours?: string;
  /** Of the file. */
  row: number;
}

/** What is known of a guest so far. */
export interface KnownGuest {
  registration: RegistrationRow | undefined;
  attendance: AttendanceRow | undefined;
  participation: ParticipationRow | undefined;
  /** At the other sessions of the training. */
  others: readonly Stay[];
}

/** What becomes of a guest; without facts when all of it was known. */
export interface GuestStep {
  session: SessionRow;
  registration: RegistrationRow;
  attendance?: AttendanceRow;
  participation?: ParticipationRow;
  facts: NewFact[];
}

/**
 * Registers a guest who is not yet, and notes that they attended if they did. What is known of them already stays as it
 * is, so that a file can be sent twice.
 * @throws Refusal when the session cannot take anybody or has not begun, or they were at another one instead
 */
export function takeIn(
  scheme: SchemeRow,
  session: SessionRow,
  known: KnownGuest,
  { registration: id, attendee, stakeholder, hours }: Guest,
  now: Date,
): GuestStep {
  const standing = known.registration?.cancelled === false ? known.registration : undefined;
  const entered = standing
    ? { row: standing, session, facts: [] }
    : register(scheme, session, known.registration, { registration: id, attendee, stakeholder, by: 'organiser' }, now);
  const { row: registration, session: after, facts } = entered;
  if (hours === undefined) return { session: after, registration, facts };
  const attending = { ...known, session: after, attendee, stakeholder: registration.stakeholder };
  const noted = attend(scheme, attending, { hours, method: 'list', field: 'reference' }, now);
  return { session: after, registration, ...noted, facts: [...facts, ...noted.facts] };
}
