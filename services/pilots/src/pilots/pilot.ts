import type { PilotDescription, PilotState } from '@integras/contracts';
import { Refusal } from '@integras/messaging';
import type { Day } from '../calendar/local-day.js';

/** What is true of a pilot action, as far as decisions ask. */
export interface Pilot {
  id: string;
  project: string;
  description: PilotDescription;
  state: PilotState;
  /** Days are days of the pilot's territory. */
  timeZone: string;
  /** The first day the project runs: preparation cannot be older. */
  projectStartsOn: Day;
  /** The day it began to work with participants. */
  startedOn: Day | null;
  /** The day it entered its state. */
  stateSince: Day | null;
}

/** The project as a pilot of it has to fit in. */
export interface ProjectFrame {
  startsOn: Day;
  endsOn: Day;
  currency: string;
}

/** The place a pilot acts in. */
export interface Place {
  id: string;
  country: string;
  timeZone: string;
}

/** What may be reported for a pilot. */
export type Act =
  | 'plan-milestone'
  | 'report-milestone'
  | 'hold-workshop'
  | 'enrol'
  | 'exit'
  | 'record-outcome'
  | 'give-support'
  | 'follow-up'
  | 'spend'
  | 'correct';

/**
 * In which states a pilot takes what. Milestones such as 'DPIA ready' or 'report approved' lie before and after the
 * work with participants; who takes part may leave, and outcomes, follow-ups and invoices come in, after it has
 * ended; nobody enters and no support is given unless it runs. For a closed pilot nothing is reported.
 */
const accepting: Record<Act, readonly PilotState[]> = {
  'plan-milestone': ['planned', 'running', 'paused', 'completed'],
  'report-milestone': ['planned', 'running', 'paused', 'completed'],
  'hold-workshop': ['planned', 'running', 'paused', 'completed'],
  enrol: ['running'],
  'give-support': ['running'],
  exit: ['running', 'paused', 'completed'],
  'record-outcome': ['running', 'paused', 'completed'],
  'follow-up': ['running', 'paused', 'completed'],
  spend: ['running', 'paused', 'completed'],
  correct: ['planned', 'running', 'paused', 'completed'],
};

/** @throws Refusal when the pilot's state does not take it. */
export function requireAccepting(pilot: Pilot, act: Act): void {
  if (accepting[act].includes(pilot.state)) return;
  throw new Refusal({
    type: 'pilot-not-accepting',
    title: 'The pilot does not take this now',
    status: 409,
    detail: `The pilot is ${pilot.state}; this is accepted while it is ${accepting[act].join(' or ')}.`,
  });
}

/** @throws Refusal when a day lies in the future of the territory. */
export function requireNotFuture(day: Day, today: Day, field = 'on'): void {
  if (day <= today) return;
  throw dayRefused(
    'day-in-future',
    'The day is in the future',
    field,
    `${day} is in the future: in the territory of the pilot it is ${today}.`,
  );
}

/** @throws Refusal when a day lies before the pilot began to work with participants. */
export function requireSinceStart(day: Day, pilot: Pilot, field = 'on'): void {
  if (pilot.startedOn !== null && day >= pilot.startedOn) return;
  const detail =
    pilot.startedOn === null
      ? 'The pilot has not started.'
      : `${day} is before the pilot's start on ${pilot.startedOn}.`;
  throw dayRefused('before-pilot-start', "Before the pilot's start", field, detail);
}

/** @throws Refusal when a day lies before the project: the frame of preparation, which precedes the pilot's start. */
export function requireSinceProjectStart(day: Day, pilot: Pilot, field = 'on'): void {
  if (day >= pilot.projectStartsOn) return;
  const detail = `${day} is before the project's start on ${pilot.projectStartsOn}.`;
  throw dayRefused('before-project-start', "Before the project's start", field, detail);
}

export function dayRefused(type: string, title: string, field: string, detail: string): Refusal {
  return new Refusal({ type, title, status: 422, detail, errors: [{ field, reason: detail }] });
}

/** @throws Refusal when the description does not fit its project. */
export function requireFitting(description: PilotDescription, project: ProjectFrame): void {
  const { startsOn, endsOn, budget, partner, jointlyWith = [] } = description;
  const errors = [
    ...(endsOn < startsOn ? [{ field: 'endsOn', reason: `must not be before the start on ${startsOn}` }] : []),
    ...(startsOn < project.startsOn
      ? [{ field: 'startsOn', reason: `must not be before the project's start on ${project.startsOn}` }]
      : []),
    ...(endsOn > project.endsOn
      ? [{ field: 'endsOn', reason: `must not be after the project's end on ${project.endsOn}` }]
      : []),
    ...(budget.currency === project.currency
      ? []
      : [{ field: 'budget.currency', reason: `must be the project's currency, ${project.currency}` }]),
    ...(jointlyWith.includes(partner)
      ? [{ field: 'jointlyWith', reason: 'names the partner that runs the pilot' }]
      : []),
  ];
  if (errors.length === 0) return;
  const detail = errors.map(({ field, reason }) => `${field} ${reason}`).join('; ');
  throw new Refusal({
    type: 'outside-project',
    title: 'The pilot does not fit its project',
    status: 422,
    detail,
    errors,
  });
}

/**
 * The description of a pilot, changed. Its code is what mappings and partners call it; its territory decides which
 * calendar its days are of, so it stays once something was reported in it.
 * @throws Refusal
 */
export function describePilot(pilot: Pilot, after: PilotDescription): PilotDescription {
  if (pilot.state === 'closed') throw requireOpen();
  const errors = [
    ...(after.code === pilot.description.code ? [] : [{ field: 'code', reason: 'cannot be changed' }]),
    ...(after.territory === pilot.description.territory || pilot.state === 'planned'
      ? []
      : [{ field: 'territory', reason: 'cannot be changed once the pilot has started' }]),
  ];
  if (errors.length === 0) return after;
  const detail = errors.map(({ field, reason }) => `${field} ${reason}`).join('; ');
  throw new Refusal({ type: 'fixed-field', title: 'A field cannot be changed', status: 422, detail, errors });
}

const requireOpen = () =>
  new Refusal({
    type: 'pilot-closed',
    title: 'The pilot is closed',
    status: 409,
    detail: 'A closed pilot is not changed any more.',
  });
