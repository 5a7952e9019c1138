/** Code lists about how people take part in designing and judging a pilot. */

export const workshopKinds = ['co_design', 'evaluation'] as const;
export type WorkshopKind = (typeof workshopKinds)[number];

export const workshopStakeholders = [
  'refugees',
  'civil_society',
  'public_body',
  'research',
  'enterprise',
  'policy_makers',
  'other',
] as const;
export type WorkshopStakeholder = (typeof workshopStakeholders)[number];

/** What people are asked: answered from 1, not at all, to 5, very much. */
export const feedbackQuestions = ['respect', 'voice', 'usefulness', 'independence'] as const;
export type FeedbackQuestion = (typeof feedbackQuestions)[number];
