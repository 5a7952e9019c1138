/** Code lists about how national categories become common ones. */
import { employmentStatuses, protectionStatuses } from './people.js';

/** How well a common code says what a national category says, best first; with `none`, no common code does. */
export const comparabilityGrades = ['exact', 'close', 'broad', 'none'] as const;
export type ComparabilityGrade = (typeof comparabilityGrades)[number];

/** The attributes of participants that countries keep in lists of their own, and the common codes of each. */
export const commonCodes = {
  /** ISCED 2011. */
  isced: ['0', '1', '2', '3', '4', '5', '6', '7', '8'],
  protection: protectionStatuses,
  employment: employmentStatuses,
} as const;
export type MappedAttribute = keyof typeof commonCodes;
export const mappedAttributes = Object.keys(commonCodes) as MappedAttribute[];

/** The least of some grades: what is made of several is as comparable as the worst of them. */
export const leastGrade = (grades: readonly ComparabilityGrade[]): ComparabilityGrade =>
  comparabilityGrades.findLast((grade) => grades.includes(grade)) ?? 'exact';
