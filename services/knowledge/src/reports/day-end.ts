import { Temporal } from 'temporal-polyfill';

const midnight = (day: Temporal.PlainDate, timeZone: string): Date =>
  new Date(day.toZonedDateTime(timeZone).epochMilliseconds);

/** The instant at which a calendar day begins in a time zone. */
export const beginningOf = (day: string, timeZone: string): Date => midnight(Temporal.PlainDate.from(day), timeZone);

/** The instant at which it ends: where the next one begins. */
export const endOf = (day: string, timeZone: string): Date =>
  midnight(Temporal.PlainDate.from(day).add({ days: 1 }), timeZone);
