import type { ProjectDetails } from '../api/pilots.js';

/** What a partner of a project is called. */
export const partnerName = ({ partners }: ProjectDetails, partner: string): string =>
  partners.find(({ id }) => id === partner)?.name ?? '';
