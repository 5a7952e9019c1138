import { randomUUID } from 'node:crypto';
import type { EventOf } from '../generated/events.js';

/** More than any event has. */
const largeBytes = 256 * 1024;

const pilot = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const participant = '3d813cbb-47fb-4a44-9d2f-1f0d3a7a5b41';

const about = (entity: string) => {
  const now = new Date().toISOString();
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: '/pilots',
    subject: entity,
    time: now,
    recordedtime: now,
    country: 'IT',
    pilot,
    datacontenttype: 'application/json',
  } as const;
};

/** A new fact of a kind that every receiver knows. */
export function anEvent(title = 'Staff trained'): EventOf<'eu.integras.pilots.milestone.planned.v1'> {
  const milestone = randomUUID();
  const after = { title, baselineOn: '2025-05-16', dueOn: '2025-05-16', state: 'planned' as const };
  return { ...about(milestone), type: 'eu.integras.pilots.milestone.planned.v1', data: { milestone, after } };
}

export const aLargeEvent = (): ReturnType<typeof anEvent> => anEvent('x'.repeat(largeBytes));

/** As a newer installation may send one. */
export const anUnknownEvent = (): { id: string; type: string; unheardof: string } => ({
  ...anEvent(),
  type: 'eu.integras.pilots.milestone.celebrated.v1',
  unheardof: 'yes',
});

export function aTombstone(): EventOf<'eu.integras.pilots.participant.erased.v1'> {
  return { ...about(participant), type: 'eu.integras.pilots.participant.erased.v1', data: { participant } };
}
