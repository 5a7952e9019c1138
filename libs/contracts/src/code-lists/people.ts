/** Code lists about participants. Sources: Regulation (EU) 2021/1057 Annex I (gender, employment), ISCED 2011, CEFR. */

export const genders = ['female', 'male', 'non_binary', 'unknown'] as const;
export type Gender = (typeof genders)[number];

/** Age at entry, in the bands that ESF+ and AMIF both can be built from. */
export const ageBands = ['under_18', '18_29', '30_54', '55_and_over', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];

export const protectionStatuses = [
  'asylum_applicant',
  'refugee',
  'subsidiary_protection',
  'temporary_protection',
  'humanitarian',
  'other',
  'unknown',
] as const;
export type ProtectionStatus = (typeof protectionStatuses)[number];

export const employmentStatuses = [
  'unemployed',
  'long_term_unemployed',
  'inactive',
  'employed',
  'self_employed',
  'unknown',
] as const;
export type EmploymentStatus = (typeof employmentStatuses)[number];

/** Why a participation ended. */
export const exitReasons = ['completed', 'job_found', 'moved_away', 'dropped_out', 'lost_contact', 'other'] as const;
export type ExitReason = (typeof exitReasons)[number];

export const followUpPoints = ['four_weeks', 'six_months'] as const;
export type FollowUpPoint = (typeof followUpPoints)[number];

export const followUpResults = ['done', 'unknown', 'refused'] as const;
export type FollowUpResult = (typeof followUpResults)[number];

/** The parallel tracks from reception to autonomy. */
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
] as const;
export type Track = (typeof tracks)[number];

/** What can be recorded as an outcome on a track; a measured one carries a decimal value in the unit named. See `outcomeRules`. */
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
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const cefrLevels = ['literacy', 'pre_a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const;
export type CefrLevel = (typeof cefrLevels)[number];
