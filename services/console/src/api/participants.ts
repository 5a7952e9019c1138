import type {
  AgeBand,
  CefrLevel,
  EmploymentStatus,
  ExitReason,
  FollowUpPoint,
  FollowUpResult,
  Gender,
  OutcomeKind,
  outcomeRules as agreedOutcomeRules,
  ProtectionStatus,
  Track,
} from '@integras/contracts';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './ask.js';
import { reportOf } from './participation.js';

export const exitReasons = [
  'completed',
  'job_found',
  'moved_away',
  'dropped_out',
  'lost_contact',
  'other',
] as const satisfies readonly ExitReason[];
export const followUpPoints = ['four_weeks', 'six_months'] as const satisfies readonly FollowUpPoint[];
export const followUpResults = ['done', 'unknown', 'refused'] as const satisfies readonly FollowUpResult[];
export const tracks = [
  'orientation',
  'language',
  'skills',
  'training',
  'housing',
  'mentoring',
  'employment',
  'self_employment',
  'autonomy',
] as const satisfies readonly Track[];
export const outcomeKinds = [
  'plan_signed',
  'language_level',
  'skills_profiled',
  'recognition_applied',
  'recognition_decided',
  'course_completed',
  'qualification_gained',
  'moved_to_shared_housing',
  'moved_to_autonomous_housing',
  'mentor_matched',
  'job_started',
  'job_ended',
  'business_registered',
  'earnings',
  'support_ended',
] as const satisfies readonly OutcomeKind[];
/** The tracks that each kind of outcome belongs to, and what it measures: the very rules that the server has. */
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
} as const satisfies typeof agreedOutcomeRules;
export const cefrLevels = [
  'literacy',
  'pre_a1',
  'a1',
  'a2',
  'b1',
  'b2',
  'c1',
  'c2',
] as const satisfies readonly CefrLevel[];

/** The situation of a participant at entry. */
export interface Entry {
  gender: Gender;
  ageBand: AgeBand;
  employment: EmploymentStatus;
  protection?: ProtectionStatus;
  /** ISCED 2011 level, 0 to 8. */
  isced?: number;
  thirdCountryNational?: boolean;
}

export interface Exit {
  on: string;
  reason: ExitReason;
  employment: EmploymentStatus;
}

/** What was reported of a participant, each with the fact to name when it is corrected or taken back. */
interface Reported {
  id: string;
  on: string;
  fact: string;
}

export interface Outcome extends Reported {
  track: Track;
  kind: OutcomeKind;
  value?: string;
  unit?: string;
  level?: CefrLevel;
}

export interface Support extends Reported {
  track: Track;
  hours: string;
}

export interface FollowUp extends Reported {
  point: FollowUpPoint;
  result: FollowUpResult;
  employment: EmploymentStatus;
}

/** A participant with all that counts of what was reported. */
export interface Dossier {
  id: string;
  pilot: string;
  version: number;
  enrolledOn: string;
  entry: Entry;
  /** Absent while the participation goes on. */
  exit?: Exit;
  /** How they came and went. */
  facts: { id: string; verb: 'enrolled' | 'exited' | 're-entered'; on: string }[];
  outcomes: Outcome[];
  support: Support[];
  followUps: FollowUp[];
}

/** What the organisation calls the person goes with it, and never comes back. The same key twice is one enrolment. */
export const enrol = (pilot: string, body: object, key: string) =>
  reportOf<{ participant: { id: string } }>(pilot, 'participants', body, key);

/** Reports what happened; the same key twice is one report. */
export const reportOfParticipant = (
  { pilot, id }: Pick<Dossier, 'pilot' | 'id'>,
  path: 'outcomes' | 'support' | 'exit' | 'follow-ups' | 're-entry',
  body: object,
  key: string,
) => reportOf(pilot, `participants/${id}/${path}`, body, key);

/** That something was put right, or taken back: from what to what, field by field. */
export interface Amendment {
  id: string;
  entity: 'participant' | 'outcome' | 'support' | 'follow-up';
  verb: 'corrected' | 'voided';
  at: string;
  reason: string;
  fields: { field: string; before?: string | number | boolean; after?: string | number | boolean }[];
}

/** Of a participant, the newest first. */
export const amendmentsQuery = (pilot: string, participant: string) =>
  queryOptions({
    queryKey: ['participants', pilot, participant, 'amendments'],
    queryFn: async ({ signal }) =>
      (
        await ask<{ items: Amendment[] }>(
          `/api/pilots/v1/pilots/${pilot}/participants/${participant}/amendments`,
          {},
          signal,
        )
      ).items,
    retry: false,
    staleTime: 0,
  });

export const dossierQuery = (pilot: string, participant: string) =>
  queryOptions({
    queryKey: ['participants', pilot, participant, 'reported'],
    queryFn: ({ signal }) => ask<Dossier>(`/api/pilots/v1/pilots/${pilot}/participants/${participant}`, {}, signal),
    retry: false,
    staleTime: 0,
  });
