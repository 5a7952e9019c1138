import { Refusal } from '@integras/messaging';
import type { Day } from '../calendar/local-day.js';

/** The project and who takes part in it, as its records refer to them. Partners and pilots never leave a project. */
export interface Partnership {
  project: string;
  startsOn: Day;
  endsOn: Day;
  /** The country of each partner. */
  partners: ReadonlyMap<string, string>;
  pilots: ReadonlyMap<string, { country: string; partner: string }>;
  /** The countries of partners, territories and pilots. */
  countries: ReadonlySet<string>;
  today: Day;
}

/**
 * Funding programmes keep the time of Brussels: a record of no pilot has the days of this zone.
 */
export const programmeZone = 'Europe/Brussels';

/** @throws Refusal naming the field, unless the partner is one of the project. */
export function countryOfPartner({ partners }: Partnership, partner: string, field: string): string {
  const country = partners.get(partner);
  if (country === undefined) throw unfit(field, 'is no partner of the project');
  return country;
}

/** @throws Refusal naming the field, when the day has not come yet. */
export function requirePast({ today }: Partnership, day: Day | undefined, field: string): void {
  if (day !== undefined && day > today) throw unfit(field, `must not be after today, ${today}`);
}

/** @throws Refusal naming the later field, when it comes before the earlier one. */
export function requireOrder(earlier: Day | undefined, later: Day | undefined, field: string): void {
  if (earlier !== undefined && later !== undefined && later < earlier)
    throw unfit(field, `must not be before ${earlier}`);
}

/** What is wrong with one field of a record. */
export const unfit = (field: string, reason: string) =>
  new Refusal({
    type: 'does-not-fit',
    title: 'The record cannot be like this',
    status: 422,
    detail: `${field} ${reason}.`,
    errors: [{ field, reason }],
  });

/** A step that the state of a record does not allow. */
export const notNow = (detail: string) =>
  new Refusal({ type: 'step-not-possible', title: 'Not possible now', status: 409, detail });
