import type { PartnerJoined, ProjectOpened, TerritoryAdded } from '@integras/contracts';
import { Refusal } from '@integras/messaging';

/** What is true of a funded project: the frame of its pilots. */
export type ProjectFrame = ProjectOpened;
export type Territory = TerritoryAdded;
export type Partner = Required<PartnerJoined>;

/** @throws Refusal when the project ends before it starts. */
export function openProject(project: ProjectFrame): ProjectFrame {
  if (project.endsOn < project.startsOn) {
    throw new Refusal({
      type: 'ends-before-start',
      title: 'The project ends before it starts',
      status: 422,
      detail: `The project would end on ${project.endsOn}, before its start on ${project.startsOn}.`,
      errors: [{ field: 'endsOn', reason: `must not be before ${project.startsOn}` }],
    });
  }
  return project;
}

/** @throws Refusal: a partnership has one lead partner. */
export function joinPartnership(partner: Partner, lead: string | null): Partner {
  if (partner.lead && lead !== null) {
    throw new Refusal({
      type: 'lead-partner-exists',
      title: 'The project has a lead partner',
      status: 409,
      detail: 'One organisation answers for a project to the programme; another one leads this project already.',
      errors: [{ field: 'lead', reason: 'another organisation is the lead partner' }],
    });
  }
  return partner;
}
