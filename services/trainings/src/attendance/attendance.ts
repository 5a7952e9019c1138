import {
  AttendanceCorrected,
  type AttendanceMethod,
  AttendanceRecorded,
  AttendanceVoided,
  type Stakeholder,
} from '@integras/contracts';
import type { FieldError, NewFact, Refusal } from '@integras/messaging';
import { problem, uuidOf } from '@integras/service-kit';
import { rootsOf } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import { hasBegun, isOver, mustTakePlace } from '../sessions/session.js';
import type { SessionRow } from '../sessions/session.entity.js';
import type { AttendanceRow, ParticipationRow } from './attendance.entity.js';
import { type Stay, whyNotBoth } from './elsewhere.js';
import { changeOf, comesTo } from './participation.js';

/** One attendee at one session, with what is known of them so far. */
export interface Attending {
  session: SessionRow;
  attendee: string;
  stakeholder: Stakeholder;
  attendance: AttendanceRow | undefined;
  participation: ParticipationRow | undefined;
  /** At the other sessions of the training. */
  others: readonly Stay[];
}

/** What becomes of an attendance and of the participation it belongs to. */
export interface AttendanceStep {
  attendance: AttendanceRow;
  participation: ParticipationRow;
  facts: NewFact[];
}

export const attendanceId = (session: string, attendee: string): string => uuidOf(`attendance ${session} ${attendee}`);
/** Whether an attendance stands: it was noted, and not taken back. */
export const isNoted = (row: AttendanceRow | undefined): boolean => Boolean(row?.snapshot);
export const participationId = (scheme: string, attendee: string): string =>
  uuidOf(`participation ${scheme} ${attendee}`);

/**
 * Notes that somebody was there, also while the session goes on: it counts once that has ended. What was noted already stays
 * as it is: a list can be sent twice.
 * @throws Refusal when the session does not take place or has not begun, or they were at another one instead.
 */
export function attend(
  scheme: SchemeRow,
  of: Attending,
  { hours, method, field }: { hours: string; method: AttendanceMethod; field: string },
  now: Date,
): AttendanceStep {
  mustTakePlace(of.session);
  if (!hasBegun(of.session.plan, now))
    throw problem('session-ahead', 409, 'The session has not begun', 'Who was there can be said once it has begun.');
  const before = of.attendance?.snapshot;
  if (before) return { attendance: of.attendance!, participation: of.participation!, facts: [] };
  mustFit(of, hours, field);
  const { attendee, session } = of;
  const after = { scheme: scheme.id, session: session.id, attendee, hours, method };
  const attendance = { ...rowOf(scheme, of), snapshot: after };
  return settled(
    scheme,
    of,
    attendance,
    { event: AttendanceRecorded, data: { attendance: attendance.id, after } },
    now,
  );
}

/** @throws Refusal when it was taken back, or more hours do not fit beside another session they were at. */
export function correct(scheme: SchemeRow, of: Attending, hours: string, reason: string, now: Date): AttendanceStep {
  const before = standing(of);
  if (Number(hours) > Number(before.hours)) mustFit(of, hours, 'hours');
  const after = { ...before, hours, method: 'correction' } as const;
  const attendance = { ...rowOf(scheme, of), snapshot: after };
  const data = { attendance: attendance.id, before, after, reason };
  return settled(scheme, of, attendance, { event: AttendanceCorrected, data }, now);
}

/** @throws Refusal when it was taken back already. */
export function takeBack(scheme: SchemeRow, of: Attending, reason: string, now: Date): AttendanceStep {
  const before = standing(of);
  const attendance = { ...rowOf(scheme, of), snapshot: null };
  const data = { attendance: attendance.id, before, reason };
  return settled(scheme, of, attendance, { event: AttendanceVoided, data }, now);
}

/** Some were at other sessions at the same time. */
export const elsewhere = (errors: FieldError[]): Refusal =>
  problem(
    'attended-elsewhere',
    409,
    'Nobody is at two sessions at once',
    'Put right how long they were at the other one first.',
    errors,
  );

export const isElsewhere = ({ problem: { type } }: Refusal): boolean => type === elsewhere([]).problem.type;

function mustFit({ session: { plan }, others }: Attending, hours: string, field: string): void {
  const reason = whyNotBoth({ plan, hours }, others);
  if (reason) throw elsewhere([{ field, reason }]);
}

/** Where else in its training an attendee was. */
export function othersOf(
  participation: ParticipationRow | undefined,
  session: string,
  known: readonly (SessionRow | undefined)[],
): Stay[] {
  const planOf = new Map(known.flatMap((row) => (row ? [[row.id, row.plan]] : [])));
  return Object.entries(participation?.sessions ?? {}).flatMap(([id, { hours }]) => {
    const plan = planOf.get(id);
    return plan && id !== session ? [{ plan, hours }] : [];
  });
}

function standing({ attendance }: Attending) {
  if (!attendance?.snapshot)
    throw problem('attendance-voided', 409, 'It was taken back', 'Note the attendance again instead.');
  return attendance.snapshot;
}

const rowOf = ({ id: scheme }: SchemeRow, { session, attendee, attendance }: Attending): AttendanceRow => ({
  id: attendanceId(session.id, attendee),
  session: session.id,
  scheme,
  attendee,
  snapshot: null,
  version: (attendance?.version ?? 0) + 1,
});

/** The participation as it stands with the attendance, and both facts. */
function settled(
  scheme: SchemeRow,
  { session, attendee, stakeholder, participation }: Attending,
  attendance: AttendanceRow,
  fact: Pick<NewFact, 'event' | 'data'>,
  now: Date,
): AttendanceStep {
  const before: ParticipationRow = participation ?? {
    id: participationId(scheme.id, attendee),
    project: scheme.project,
    scheme: scheme.id,
    attendee,
    sessions: {},
    snapshot: null,
    pending: false,
  };
  const { [session.id]: _, ...others } = before.sessions;
  const goesOn = !isOver(session.plan, now) && { pending: true as const };
  const sessions = attendance.snapshot
    ? {
        ...others,
        [session.id]: { hours: attendance.snapshot.hours, on: session.plan.startsAt.slice(0, 10), ...goesOn },
      }
    : others;
  const after = {
    ...before,
    sessions,
    ...comesTo(scheme.description, { scheme: scheme.id, attendee, stakeholder }, sessions),
  };
  const change = changeOf(before, after.snapshot);
  const time = now.toISOString();
  const roots = rootsOf(scheme);
  return {
    attendance,
    participation: after,
    facts: [
      { ...fact, entity: attendance.id, time, person: attendee, ...roots },
      ...(change ? [{ ...change, time, person: attendee, ...roots }] : []),
    ],
  };
}
