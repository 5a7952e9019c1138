import type { Counting, Pick } from '../definition.js';

// What has one meaning in several indicators is said in one way.

export const isWorking = (status: string): string => `${status} in ['employed', 'self_employed']`;

export const isUnemployed = (status: string): string => `${status} in ['unemployed', 'long_term_unemployed']`;

/** Unemployed or inactive: who can get into work. */
export const isOutOfWork = (status: string): string =>
  `${status} in ['unemployed', 'long_term_unemployed', 'inactive']`;

/** A day is at most so many days after another. Neither may be ''. */
export const isWithin = (days: number, day: string, after: string): string =>
  `timestamp(${day} + 'T00:00:00Z') <= timestamp(${after} + 'T00:00:00Z') + duration('${24 * days}h')`;

/** Six months in days, whichever months they are. */
export const sixMonths = 183;

/** The newest follow-up at six months; one from before a re-entry is about an earlier end. */
export const atSixMonths: Pick = { of: 'followUps', where: "latest.point == 'six_months' && latest.on > exit.on" };

/** Of that follow-up, or where there is none: the status was not learnt. */
export const isNotLearnt = "(latest.result != 'done' || latest.employment == 'unknown')";

/** The language levels a participation began and stands at. */
export const firstAndLatestLevel = {
  earliest: { of: 'outcomes', where: "earliest.kind == 'language_level' && earliest.level != ''" },
  latest: { of: 'outcomes', where: "latest.kind == 'language_level' && latest.level != ''" },
} satisfies Partial<Counting>;

export const hasTwoLevels = 'earliest.on < latest.on';

/** On the scale of the code list, on which literacy comes before the levels of the CEFR. */
export const hasGainedLevel = 'cefr(latest.level) - cefr(earliest.level) >= 1';

/** An obstacle of law or organisation between countries, once a day was told of it; programmes do not count budgets. */
export const isLegalOrAdministrative = (day: 'solutionOn' | 'solvedOn'): string =>
  `obstacle.crossBorder == 'true' && obstacle.kind in ['law', 'organisation'] && obstacle.${day} != ''`;
