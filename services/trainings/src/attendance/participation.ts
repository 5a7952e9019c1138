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
  const completedOn = dayOfCompletion(description, attended);
  return {
    ...of,
    kind: description.kind,
    joint: isJoint(description),
    sessions: attended.length,
    hours: sumOf(attended.map(({ hours }) => hours)),
    on: first.on,
    ...(completedOn !== undefined && { completedOn }),
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
  after: ParticipationSnapshot | undefined,
): Pick<NewFact, 'event' | 'data' | 'entity'> | undefined {
  const entity = participation;
  if (!before) return after && { event: ParticipationBegun, data: { participation, after }, entity };
  if (!after) return { event: ParticipationVoided, data: { participation, before }, entity };
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  return { event: ParticipationChanged, data: { participation, before, after }, entity };
}
