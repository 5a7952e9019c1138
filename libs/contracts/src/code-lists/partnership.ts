/** Code lists about the partnership and its pilots. */

export const partnerKinds = ['research', 'public_body', 'ngo', 'enterprise', 'other'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export const pilotStates = ['planned', 'running', 'paused', 'completed', 'closed'] as const;
export type PilotState = (typeof pilotStates)[number];

export const milestoneStates = ['planned', 'reached', 'missed'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const themes = [
  'reception',
  'language',
  'skills',
  'labour_market',
  'self_employment',
  'housing',
  'social_inclusion',
  'empowerment',
  'health',
] as const;
export type Theme = (typeof themes)[number];

export const expenditureCategories = [
  'staff',
  'travel',
  'external_expertise',
  'equipment',
  'infrastructure',
  'office',
  'participants',
  'other',
] as const;
export type ExpenditureCategory = (typeof expenditureCategories)[number];

export const roles = [
  'pilot_manager',
  'training_organiser',
  'policy_author',
  'country_coordinator',
  'evaluator',
  'lead_partner',
  'partner_system',
  'operator',
] as const;
export type Role = (typeof roles)[number];

export const scopeKinds = ['project', 'country', 'pilot', 'partner'] as const;
export type ScopeKind = (typeof scopeKinds)[number];
