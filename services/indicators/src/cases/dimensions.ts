import { ageBands, employmentStatuses, genders, partnerKinds, protectionStatuses } from '@integras/contracts';
import type { Dimension } from './case-kind.js';

/** Attributes that a person brings along: a figure that picks persons by one of them is a breakdown, whatever it is called. */
export const personalAttributes: ReadonlySet<string> = new Set([
  'entry.gender',
  'entry.ageBand',
  'entry.protection',
  'entry.isced',
  'entry.thirdCountryNational',
  'stakeholder.kind',
  'stakeholder.country',
  'stakeholder.partner',
]);

/** What is known of a person at entry, and figures about persons can be broken down by. */
export const atEntry = {
  gender: { field: 'entry.gender', categories: genders },
  ageBand: { field: 'entry.ageBand', categories: ageBands },
  employment: { field: 'entry.employment', categories: employmentStatuses },
  protection: { field: 'entry.protection', categories: protectionStatuses },
} as const satisfies Record<string, Dimension>;

/** What is known of an attendee of a training as a stakeholder. Countries are none: there is no closed list of them. */
export const ofStakeholder = {
  organisation: { field: 'stakeholder.kind', categories: partnerKinds },
} as const satisfies Record<string, Dimension>;
