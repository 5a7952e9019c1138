import type { ProjectDetails, Territory } from '../api/pilots.js';
import { mayWriteItems } from '../api/rights.js';
import type { Grant } from '../api/session.js';

/** A territory, and the project it is of. */
export type WritablePlace = Territory & { project: string };

/** The territories of a project that somebody writes for: all, or those of a country. */
export function writablePlaces(
  grants: readonly Grant[],
  { id: project, territories }: ProjectDetails,
): WritablePlace[] {
  return territories
    .filter(({ country }) => mayWriteItems(grants, { project, country }))
    .map((territory) => ({ ...territory, project }));
}
