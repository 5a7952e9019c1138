import type { Action } from '@integras/service-kit';

/** The actions that the policies of this service's tables name: a reader brings how far each of them reaches. */
export const guardedReads = [
  'project.read',
  'pilot.read',
  'milestone.read',
  'expenditure.read',
  'participant.read',
  'participant.write',
  'participant.erase',
  'feedback.manage',
  'work-plan.read',
  'import.run',
  'event.read-partnership',
  'event.read-pilot',
] as const satisfies Action[];
