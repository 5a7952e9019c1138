import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD`, meant in the time zone of a territory. Days compare as text. */
export type Day = string;

const remembered = 20_000;
const starts = new Map<string, string>();
const today = new Map<string, { at: number; day: Day }>();

/** The instant at which a day begins in a time zone, in UTC as RFC 3339. A day may begin at one o'clock when clocks change. */
export function startOf(day: Day, timeZone: string): string {
  const key = `${timeZone} ${day}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds).toISOString();
    if (starts.size >= remembered) starts.clear();
    starts.set(key, start);
  }
  return start;
}

/** The calendar day it is in a time zone at an instant. */
export function dayAt(instant: Date, timeZone: string): Day {
  const known = today.get(timeZone);
  if (known?.at === instant.getTime()) return known.day;
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  today.set(timeZone, { at: instant.getTime(), day });
  return day;
}
