import type { Session } from '../api/trainings.js';

/** Who was there can be said from then on. */
export const hasBegun = ({ starts }: Pick<Session, 'starts'>): boolean => Date.parse(starts) <= Date.now();
