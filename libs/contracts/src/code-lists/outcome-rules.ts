import { type OutcomeKind, type Track, tracks } from './people.js';

/** What an outcome of a kind can say. */
export interface OutcomeRule {
  /** The tracks it can happen on. */
  tracks: readonly Track[];
  /** What its value is: an amount, in a currency, which it has to have; or a result it may have, in any other unit. */
  measures?: 'money' | 'result';
}

/**
 * The tracks each kind of outcome belongs to, and what it measures, if anything. A rule for what is reported from now
 * on: facts of before may say otherwise, so that the events do not ask for it.
 */
export const outcomeRules = {
  plan_signed: { tracks: ['orientation'] },
  language_level: { tracks: ['language'], measures: 'result' },
  skills_profiled: { tracks: ['skills'], measures: 'result' },
  recognition_applied: { tracks: ['skills'] },
  recognition_decided: { tracks: ['skills'] },
  course_completed: {
    tracks: ['orientation', 'language', 'skills', 'training', 'self_employment'],
    measures: 'result',
  },
  qualification_gained: { tracks: ['language', 'skills', 'training'], measures: 'result' },
  moved_to_shared_housing: { tracks: ['housing'] },
  moved_to_autonomous_housing: { tracks: ['housing'] },
  mentor_matched: { tracks: ['mentoring'] },
  job_started: { tracks: ['employment'] },
  job_ended: { tracks: ['employment'] },
  business_registered: { tracks: ['self_employment'] },
  earnings: { tracks: ['employment', 'self_employment'], measures: 'money' },
  support_ended: { tracks },
} as const satisfies Record<OutcomeKind, OutcomeRule>;
