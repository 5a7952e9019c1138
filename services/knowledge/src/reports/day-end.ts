import { Temporal } from 'temporal-polyfill';

/** The instant at which a calendar day ends in a time zone: where the next one begins. */
export function endOf(day: string, timeZone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds);
}
