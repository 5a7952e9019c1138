import {
  ParticipationBegun,
  ParticipationChanged,
  type ParticipationSnapshot,
  ParticipationVoided,
  type SchemeDescription,
  type Stakeholder,
} from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { isJoint } from '../schemes/scheme.js';
import type { AttendedSession, ParticipationRow } from './attendance.entity.js';
import { atLeast, sumOf } from './hours.js';

/** What the sessions somebody attended come to; undefined when there is none left. */
export function participationOf(
  description: SchemeDescription,
  of: { scheme: string; attendee: string; stakeholder: Stakeholder },
  sessions: Readonly<Record<string, AttendedSession>>,
): ParticipationSnapshot | undefined {
  const attended = Object.values(sessions).sort((one, other) => one.on.localeCompare(other.on));
  const [first] = attended;
  if (!first) return undefined;
  const ended = attended.filter(({ pending }) => !pending);
  const completedOn = dayOfCompletion(description, ended);
  return {
    ...of,
    kind: description.kind,
    joint: isJoint(description),
    sessions: attended.length,
    hours: sumOf(ended.map(({ hours }) => hours)),
    on: first.on,
    ...(completedOn !== undefined && { completedOn }),
  };
}

/** Whether it is completed as soon as what goes on has ended, if nothing is put right until then. */
export function completesAtEnd(
  description: SchemeDescription,
  { pending, sessions, snapshot }: Pick<ParticipationRow, 'pending' | 'sessions' | 'snapshot'>,
): boolean {
  if (!pending || snapshot?.completedOn !== undefined) return false;
  const attended = Object.values(sessions).sort((one, other) => one.on.localeCompare(other.on));
  return dayOfCompletion(description, attended) !== undefined;
}

/** What somebody's attendances come to once some of the sessions that were still going on have ended. */
export function countEnded(
  description: SchemeDescription,
  before: ParticipationRow,
  hasEnded: (session: string) => boolean,
): ParticipationRow {
  if (!before.snapshot) return before;
  const sessions = Object.fromEntries(
    Object.entries(before.sessions).map(([id, { pending, ...session }]) => [
      id,
      pending && !hasEnded(id) ? { ...session, pending } : session,
    ]),
  );
  return { ...before, sessions, ...comesTo(description, before.snapshot, sessions) };
}

/** What follows from the sessions of a participation. */
export function comesTo(
  description: SchemeDescription,
  { scheme, attendee, stakeholder }: Pick<ParticipationSnapshot, 'scheme' | 'attendee' | 'stakeholder'>,
  sessions: Readonly<Record<string, AttendedSession>>,
): Pick<ParticipationRow, 'snapshot' | 'pending'> {
  return {
    snapshot: participationOf(description, { scheme, attendee, stakeholder }, sessions) ?? null,
    pending: Object.values(sessions).some(({ pending }) => pending),
  };
}

/** The day of the session with which the rule is met. */
function dayOfCompletion(
  { completion: { sessions = 1, hours = '0' } }: SchemeDescription,
  attended: readonly AttendedSession[],
): string | undefined {
  const at = attended.findIndex((_, index) => {
    const until = attended.slice(0, index + 1);
    return until.length >= sessions && atLeast(sumOf(until.map((each) => each.hours)), hours);
  });
  return attended[at]?.on;
}

/** The fact that says what became of a participation; none when nothing did. */
export function changeOf(
  { id: participation, snapshot: before }: Pick<ParticipationRow, 'id' | 'snapshot'>,
  after: ParticipationSnapshot | null,
): Pick<NewFact, 'event' | 'data' | 'entity'> | undefined {
  const entity = participation;
  if (!before) return after ? { event: ParticipationBegun, data: { participation, after }, entity } : undefined;
  if (!after) return { event: ParticipationVoided, data: { participation, before }, entity };
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  return { event: ParticipationChanged, data: { participation, before, after }, entity };
}
