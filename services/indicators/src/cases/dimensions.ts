import { ageBands, employmentStatuses, genders, protectionStatuses } from '@integras/contracts';
import type { Dimension } from './case-kind.js';

/** Attributes that a person brings along: a figure that picks persons by one of them is a breakdown, whatever it is called. */
export const personalAttributes: ReadonlySet<string> = new Set([
  'entry.gender',
  'entry.ageBand',
  'entry.protection',
  'entry.isced',
  'entry.thirdCountryNational',
]);

/** What is known of a person at entry, and figures about persons can be broken down by. */
export const atEntry = {
  gender: { field: 'entry.gender', categories: genders },
  ageBand: { field: 'entry.ageBand', categories: ageBands },
  employment: { field: 'entry.employment', categories: employmentStatuses },
  protection: { field: 'entry.protection', categories: protectionStatuses },
} as const satisfies Record<string, Dimension>;
