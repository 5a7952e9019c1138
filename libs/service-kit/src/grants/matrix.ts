import type { Role, ScopeKind } from '@integras/contracts';

/**
 * How far a role's right reaches: `own` is what the grant's scope contains, `any` is everything in the partnership.
 * What is not written is not allowed.
 */
export type Reach = 'own' | 'any';

/** Where a role can be given. The role says what, the scope says where. */
export const scopesOfRole = {
  pilot_manager: ['pilot'],
  training_organiser: ['project', 'partner'],
  policy_author: ['project', 'country'],
  country_coordinator: ['country'],
  evaluator: ['project'],
  lead_partner: ['project'],
  partner_system: ['project', 'pilot'],
  operator: ['project'],
} as const satisfies Record<Role, readonly ScopeKind[]>;

/** Who may do what. The one table that guards, list filters, streams, tests and docs/access-matrix.md are made from. */
export const matrix = {
  'pilot.read': {
    pilot_manager: 'own',
    policy_author: 'own',
    country_coordinator: 'own',
    evaluator: 'own',
    lead_partner: 'own',
    partner_system: 'own',
  },
  'pilot.plan': { lead_partner: 'own' },
  'pilot.edit': { pilot_manager: 'own', country_coordinator: 'own', lead_partner: 'own' },
  'pilot.transition': { country_coordinator: 'own', lead_partner: 'own' },
  'milestone.read': {
    pilot_manager: 'own',
    policy_author: 'own',
    country_coordinator: 'own',
    evaluator: 'own',
    lead_partner: 'own',
    partner_system: 'own',
  },
  'milestone.write': { pilot_manager: 'own', country_coordinator: 'own', partner_system: 'own' },
  'participant.read': { pilot_manager: 'own' },
  'participant.write': { pilot_manager: 'own' },
  // Whoever asks for it is somebody else: `participant.write`.
  'participant.erase': { lead_partner: 'own' },
  'expenditure.read': { pilot_manager: 'own', country_coordinator: 'own', lead_partner: 'own' },
  'expenditure.write': { pilot_manager: 'own', country_coordinator: 'own', partner_system: 'own' },
  'import.run': { pilot_manager: 'own', country_coordinator: 'own' },
  'project.read': {
    pilot_manager: 'any',
    training_organiser: 'any',
    policy_author: 'any',
    country_coordinator: 'any',
    evaluator: 'any',
    lead_partner: 'any',
    partner_system: 'any',
  },
  'project.write': { lead_partner: 'own' },
  // What a project owes its funders: work plan, obstacles, agreements, risks, reporting duties.
  'work-plan.read': {
    pilot_manager: 'any',
    training_organiser: 'any',
    policy_author: 'any',
    country_coordinator: 'any',
    evaluator: 'any',
    lead_partner: 'any',
    partner_system: 'own',
  },
  'work-plan.write': { lead_partner: 'own' },
  'work-plan.deliver': { country_coordinator: 'own', lead_partner: 'own' },
  'obstacle.write': { policy_author: 'own', country_coordinator: 'own', lead_partner: 'own' },
  'agreement.write': { policy_author: 'own', country_coordinator: 'own', lead_partner: 'own' },
  'code-mapping.write': { country_coordinator: 'own', lead_partner: 'own' },
  'risk.write': { country_coordinator: 'own', lead_partner: 'own' },
  'duty.write': { lead_partner: 'own' },
  'duty.hand-in': { pilot_manager: 'own', country_coordinator: 'own', lead_partner: 'own' },
  'workshop.write': { pilot_manager: 'own', country_coordinator: 'own' },
  // Whoever opens rounds of feedback holds their links, and reads what was written.
  'feedback.manage': { pilot_manager: 'own' },
  'people.read': { pilot_manager: 'own', country_coordinator: 'own', lead_partner: 'own' },
  'people.write': { pilot_manager: 'own', country_coordinator: 'own', lead_partner: 'own' },
  // How much a partner system is told of the participants of a pilot.
  'partner-disclosure.agree': { country_coordinator: 'own', lead_partner: 'own' },
  // What one did oneself can be read by everybody.
  'audit.read': { lead_partner: 'own' },
  'figure.read-headline': {
    pilot_manager: 'any',
    training_organiser: 'any',
    policy_author: 'any',
    country_coordinator: 'any',
    evaluator: 'any',
    lead_partner: 'any',
    partner_system: 'any',
  },
  'figure.read-exact': { pilot_manager: 'own' },
  // What an indicator means is the same for the whole partnership.
  'definition.read': {
    pilot_manager: 'any',
    training_organiser: 'any',
    policy_author: 'any',
    country_coordinator: 'any',
    evaluator: 'any',
    lead_partner: 'any',
    partner_system: 'any',
  },
  'definition.write': { evaluator: 'any', lead_partner: 'any' },
  'target.write': { evaluator: 'own', lead_partner: 'own' },
  'period.read': {
    pilot_manager: 'any',
    training_organiser: 'any',
    policy_author: 'any',
    country_coordinator: 'any',
    evaluator: 'any',
    lead_partner: 'any',
    partner_system: 'any',
  },
  'period.write': { lead_partner: 'own' },
  'disclosure.write': { lead_partner: 'own' },
  'period.verify': { country_coordinator: 'own', lead_partner: 'own' },
  // Official statistics about whole populations: they belong to no project and are nobody's secret.
  'context.read': {
    pilot_manager: 'any',
    training_organiser: 'any',
    policy_author: 'any',
    country_coordinator: 'any',
    evaluator: 'any',
    lead_partner: 'any',
    partner_system: 'any',
    operator: 'any',
  },
  'context.write': { lead_partner: 'any' },
  'event.read-partnership': {
    pilot_manager: 'own',
    training_organiser: 'own',
    policy_author: 'own',
    country_coordinator: 'own',
    evaluator: 'own',
    lead_partner: 'own',
    partner_system: 'own',
  },
  'event.read-pilot': { pilot_manager: 'own' },
  // What is told of single attendances. Participants of pilots are another thing: `event.read-pilot`.
  'event.read-scheme': { training_organiser: 'own' },
  'scheme.read': {
    pilot_manager: 'any',
    training_organiser: 'any',
    policy_author: 'any',
    country_coordinator: 'any',
    evaluator: 'any',
    lead_partner: 'any',
    partner_system: 'own',
  },
  'scheme.write': { training_organiser: 'own', country_coordinator: 'own', lead_partner: 'own' },
  'attendee.read': { training_organiser: 'own' },
  'item.read': {
    pilot_manager: 'any',
    training_organiser: 'any',
    policy_author: 'any',
    country_coordinator: 'any',
    evaluator: 'any',
    lead_partner: 'any',
    partner_system: 'own',
  },
  'item.write': { pilot_manager: 'own', policy_author: 'own', lead_partner: 'own' },
  'item.comment': {
    pilot_manager: 'own',
    policy_author: 'own',
    country_coordinator: 'own',
    evaluator: 'own',
    lead_partner: 'own',
  },
  'item.review': { policy_author: 'own', country_coordinator: 'own', lead_partner: 'own' },
  'item.publish': { lead_partner: 'own' },
  // Everybody's own, wherever they may read.
  'subscription.manage': { partner_system: 'own' },
  // For the partner systems that were let into nothing else.
  'subscription.oversee': { lead_partner: 'own' },
  'deadletter.operate': { operator: 'any' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof matrix;

export const actions = Object.keys(matrix) as Action[];

/** What must be visible before a refusal may tell that it exists: the action whose holder gets 403 instead of 404. */
export const seenThrough: Partial<Record<Action, Action>> = {
  'pilot.edit': 'pilot.read',
  'pilot.transition': 'pilot.read',
  'pilot.plan': 'project.read',
  'milestone.write': 'milestone.read',
  'participant.read': 'pilot.read',
  'participant.write': 'pilot.read',
  'participant.erase': 'pilot.read',
  'expenditure.read': 'pilot.read',
  'expenditure.write': 'pilot.read',
  'import.run': 'project.read',
  'project.write': 'project.read',
  'workshop.write': 'pilot.read',
  'feedback.manage': 'pilot.read',
  'work-plan.write': 'work-plan.read',
  'work-plan.deliver': 'work-plan.read',
  'obstacle.write': 'work-plan.read',
  'agreement.write': 'work-plan.read',
  'code-mapping.write': 'work-plan.read',
  'risk.write': 'work-plan.read',
  'duty.write': 'work-plan.read',
  'duty.hand-in': 'work-plan.read',
  'people.write': 'people.read',
  'partner-disclosure.agree': 'people.read',
  'figure.read-exact': 'figure.read-headline',
  'definition.write': 'definition.read',
  'target.write': 'project.read',
  'period.write': 'period.read',
  'disclosure.write': 'project.read',
  'period.verify': 'period.read',
  'context.write': 'context.read',
  'event.read-pilot': 'event.read-partnership',
  'event.read-scheme': 'event.read-partnership',
  'scheme.write': 'scheme.read',
  'attendee.read': 'scheme.read',
  'item.write': 'item.read',
  'item.comment': 'item.read',
  'item.review': 'item.read',
  'item.publish': 'item.read',
};
