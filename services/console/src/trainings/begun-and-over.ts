import type { Session } from '../api/trainings.js';

/** Who was there can be said from then on. */
export const hasBegun = ({ starts }: Pick<Session, 'starts'>): boolean => Date.parse(starts) <= Date.now();

/** Nobody can register any more from then on. */
export const isOver = ({ ends }: Pick<Session, 'ends'>): boolean => Date.parse(ends) <= Date.now();
