import type { Role } from '@integras/contracts';
import type { Pilot, ProjectDetails } from './pilots.js';
import type { Scheme } from './trainings.js';
import type { Grant } from './session.js';

const reporting: readonly Role[] = ['pilot_manager', 'country_coordinator'];
/** Those whose work is the meaning of figures. */
const evaluating: readonly Role[] = ['evaluator', 'lead_partner'];
const whole: readonly Role[] = ['pilot_manager'];

/**
 * Whether somebody may report for a pilot. The server decides; this only keeps the console from offering what would be
 * refused.
 */
export function mayReport(grants: readonly Grant[], pilot: Pick<Pilot, 'id' | 'project' | 'country'>): boolean {
  return grants.some(({ role, ...scope }) => reporting.includes(role) && contains(scope, pilot));
}

const spending: readonly Role[] = ['pilot_manager', 'country_coordinator', 'lead_partner'];

/** Whether somebody sees what a pilot spent, item by item. */
export function mayReadExpenditure(
  grants: readonly Grant[],
  pilot: Pick<Pilot, 'id' | 'project' | 'country'>,
): boolean {
  return grants.some(({ role, ...scope }) => spending.includes(role) && contains(scope, pilot));
}

/** Whether somebody sees everything of a pilot, also by personal attributes. */
export function maySeeWhole(grants: readonly Grant[], pilot: Pick<Pilot, 'id' | 'project' | 'country'>): boolean {
  return grants.some(({ role, ...scope }) => whole.includes(role) && contains(scope, pilot));
}

/** Whether somebody may say what indicators mean: for everybody, wherever they were granted it. */
export function mayDefine(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => evaluating.includes(role));
}

/** Whether somebody may set targets for figures of a project, a country or a pilot. */
export function maySetTarget(
  grants: readonly Grant[],
  place: { project: string; country?: string; id: string },
): boolean {
  return grants.some(({ role, ...scope }) => evaluating.includes(role) && contains(scope, { country: '', ...place }));
}

/** Whether somebody's work is to report, rather than to read what others reported. */
export function isReporter(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => reporting.includes(role));
}

const reviewing: readonly Role[] = ['policy_author', 'country_coordinator', 'lead_partner'];

/** Whether somebody may review and re-affirm what is written for a project, or one of its countries. */
export function mayReviewItems(grants: readonly Grant[], item: { project: string; country?: string }): boolean {
  return grants.some(
    ({ role, ...scope }) => reviewing.includes(role) && contains(scope, { id: '', country: '', ...item }),
  );
}

/** Whether somebody may publish and withdraw it. */
export function mayPublishItems(grants: readonly Grant[], item: { project: string; country?: string }): boolean {
  return grants.some(
    ({ role, ...scope }) => role === 'lead_partner' && contains(scope, { id: '', country: '', ...item }),
  );
}

const writing: readonly Role[] = ['policy_author', 'lead_partner'];

/** Whether somebody may write for a project, or for one of its countries. */
export function mayWriteItems(grants: readonly Grant[], item: { project: string; country?: string }): boolean {
  return grants.some(
    ({ role, ...scope }) => writing.includes(role) && contains(scope, { id: '', country: '', ...item }),
  );
}

/** Whether somebody writes for any project or country. */
export function mayWriteSomewhere(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => writing.includes(role));
}

const reading: readonly Role[] = ['pilot_manager', 'policy_author', 'country_coordinator', 'evaluator', 'lead_partner'];

/** Whether somebody may read what is written before it is published. */
export function mayReadItems(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => reading.includes(role));
}

/** Whether somebody may comment on what is written for a project, or one of its countries. */
export function mayCommentOn(grants: readonly Grant[], item: { project: string; country?: string }): boolean {
  return grants.some(
    ({ role, ...scope }) => reading.includes(role) && contains(scope, { id: '', country: '', ...item }),
  );
}

const administering: readonly Role[] = ['pilot_manager', 'country_coordinator', 'lead_partner'];

/** Whether somebody may see and give rights anywhere. */
export function mayAdminister(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => administering.includes(role));
}

/** Whether somebody may open, lock and release the reporting periods of a project. */
export function mayRunPeriods(grants: readonly Grant[], project: string): boolean {
  return grants.some(
    ({ role, ...scope }) => role === 'lead_partner' && contains(scope, { id: '', country: '', project }),
  );
}

const verifying: readonly Role[] = ['country_coordinator', 'lead_partner'];

/** Whether somebody may verify what a country reports. */
export function mayVerify(grants: readonly Grant[], place: { project: string; country: string }): boolean {
  return grants.some(({ role, ...scope }) => verifying.includes(role) && contains(scope, { id: '', ...place }));
}

/** Whether somebody answers for a whole project. */
export function mayLead(grants: readonly Grant[], project: string): boolean {
  return mayRunPeriods(grants, project);
}

const minding: readonly Role[] = ['pilot_manager', 'lead_partner'];

/** Whether somebody may see that participants are to be erased: those who ask for it and those who carry it out. */
export function maySeeErasures(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => minding.includes(role));
}

/** Whether somebody may carry erasures out, somewhere, and sees who was told of them. */
export function mayErase(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => role === 'lead_partner');
}

/** Whether somebody may say that what a partner of a country owes a project is done. */
export function mayAnswerFor(grants: readonly Grant[], place: { project: string; country: string }): boolean {
  return mayVerify(grants, place);
}

/** Whether somebody may answer for any country of a project. */
export function mayAnswerSomewhere(grants: readonly Grant[], { id, partners }: ProjectDetails): boolean {
  return partners.some(({ country }) => mayAnswerFor(grants, { project: id, country }));
}

/** Whether somebody may report obstacles or draft agreements in the whole of a project, or in any of its countries. */
export function mayReviewSomewhere(grants: readonly Grant[], { id, partners }: ProjectDetails): boolean {
  return partners.some(({ country }) => mayReviewItems(grants, { project: id, country }));
}

const handingIn: readonly Role[] = ['pilot_manager', 'country_coordinator', 'lead_partner'];

/** Whether somebody may hand in a report that a partner of a country owes, or that is owed for a pilot. */
export function mayHandIn(grants: readonly Grant[], place: { project: string; country: string; id: string }): boolean {
  return grants.some(({ role, ...scope }) => handingIn.includes(role) && contains(scope, place));
}

const organising: readonly Role[] = ['training_organiser', 'country_coordinator', 'lead_partner'];

/** Whether somebody may plan trainings anywhere. */
export function mayOrganiseSomewhere(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => organising.includes(role));
}

/** Whether somebody organises a training: of its project, its host country, or as the partner that answers for it. */
export function mayOrganise(
  grants: readonly Grant[],
  { project, country, organisers }: Pick<Scheme, 'project' | 'country' | 'organisers'>,
): boolean {
  return grants.some(
    ({ role, ...scope }) =>
      organising.includes(role) &&
      (scope.scope === 'partner'
        ? scope.scopeId === organisers[0]?.partner
        : contains(scope, { id: '', project, country })),
  );
}

/** Whether somebody manages what partner systems are sent. */
export function maySubscribe(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => role === 'lead_partner' || role === 'partner_system');
}

const agreeing: readonly Role[] = ['country_coordinator', 'lead_partner'];

/** Whether somebody may agree how much a partner system is told of the participants of a pilot. */
export function mayAgreeDisclosure(
  grants: readonly Grant[],
  pilot: Pick<Pilot, 'id' | 'project' | 'country'>,
): boolean {
  return grants.some(({ role, ...scope }) => agreeing.includes(role) && contains(scope, pilot));
}

/** Whether a partner system was let into a pilot. */
export function isLetInto(grants: readonly Grant[], pilot: Pick<Pilot, 'id' | 'project' | 'country'>): boolean {
  return grants.some(({ role, ...scope }) => role === 'partner_system' && contains(scope, pilot));
}

function contains(
  { scope, scopeId, country }: Omit<Grant, 'role'>,
  pilot: Pick<Pilot, 'id' | 'project' | 'country'>,
): boolean {
  switch (scope) {
    case 'project':
      // Without an id it is every project.
      return scopeId === undefined || scopeId === pilot.project;
    case 'country':
      return (country ?? scopeId) === pilot.country;
    case 'pilot':
      return scopeId === pilot.id;
    case 'partner':
      return false;
  }
}
