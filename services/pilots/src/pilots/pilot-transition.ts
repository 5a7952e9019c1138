import type { PilotState } from '@integras/contracts';
import { Refusal } from '@integras/messaging';
import type { Day } from '../calendar/local-day.js';
import { type Pilot, dayRefused, requireNotFuture, requireSinceProjectStart } from './pilot.js';

export type Step = 'started' | 'paused' | 'resumed' | 'completed' | 'closed';

export interface Transition {
  to: PilotState;
  on: Day;
  reason?: string;
}

/** planned -> running <-> paused, running -> completed -> closed; planned -> closed means given up. */
const steps: Record<PilotState, Partial<Record<PilotState, Step>>> = {
  planned: { running: 'started', closed: 'closed' },
  running: { paused: 'paused', completed: 'completed' },
  paused: { running: 'resumed' },
  completed: { closed: 'closed' },
  closed: {},
};

/**
 * The step a transition means.
 * @throws Refusal when it is not possible from the pilot's state, its day is impossible or its reason is missing.
 */
export function stepOf(pilot: Pilot, { to, on, reason }: Transition, today: Day): Step {
  const step = steps[pilot.state][to];
  if (!step) {
    const possible = Object.keys(steps[pilot.state]);
    throw new Refusal({
      type: 'transition-not-possible',
      title: 'The pilot cannot take this step',
      status: 409,
      detail: `A ${pilot.state} pilot ${possible.length > 0 ? `can only become ${possible.join(' or ')}` : 'does not change any more'}.`,
    });
  }
  requireNotFuture(on, today);
  requireSinceProjectStart(on, pilot);
  if (pilot.stateSince !== null && on < pilot.stateSince) {
    throw dayRefused(
      'before-last-step',
      'Before the last step',
      'on',
      `${on} is before the pilot became ${pilot.state} on ${pilot.stateSince}.`,
    );
  }
  if (reason === undefined && (step === 'paused' || (step === 'closed' && pilot.state === 'planned'))) {
    throw new Refusal({
      type: 'reason-missing',
      title: 'A reason is needed',
      status: 422,
      detail: step === 'paused' ? 'Say why the pilot is interrupted.' : 'Say why the pilot is given up.',
      errors: [{ field: 'reason', reason: 'is needed for this step' }],
    });
  }
  return step;
}

/** The pilot after a step. */
export function afterStep<P extends Pilot>(pilot: P, { to, on }: Transition, step: Step): P {
  return { ...pilot, state: to, stateSince: on, startedOn: step === 'started' ? on : pilot.startedOn };
}
