import { Temporal } from 'temporal-polyfill';

/** When a person hears of something. */
export const timings = ['immediately', 'daily', 'weekly', 'never'] as const;
export type Timing = (typeof timings)[number];

/** When somebody wants to be told, in their own calendar. */
export interface Hours {
  /** IANA time zone. */
  timeZone: string;
  /** `HH:MM` at which digests come; the weekly one on Mondays. */
  digestAt: string;
  /** Nothing comes between these times of the day, which may lie on two sides of midnight. */
  quiet?: { from: string; until: string } | undefined;
}

const monday = 1;

/** The first moment from now on at which somebody may be told; quiet hours hold for digests too. */
export function momentFor(timing: Exclude<Timing, 'never'>, hours: Hours, now: Date): Date {
  const asked = timing === 'immediately' ? now : nextDigest(timing, hours, now);
  return afterQuiet(hours, asked);
}

function nextDigest(timing: 'daily' | 'weekly', { timeZone, digestAt }: Hours, now: Date): Date {
  const today = localTime(now, timeZone).toPlainDate();
  for (let days = 0; ; days += 1) {
    const day = today.add({ days });
    if (timing === 'weekly' && day.dayOfWeek !== monday) continue;
    const moment = at(day, digestAt, timeZone);
    if (moment > now) return moment;
  }
}

function afterQuiet({ timeZone, quiet }: Hours, moment: Date): Date {
  if (!quiet || quiet.from === quiet.until) return moment;
  const local = localTime(moment, timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const overMidnight = quiet.from > quiet.until;
  const isQuiet = overMidnight ? time >= quiet.from || time < quiet.until : time >= quiet.from && time < quiet.until;
  if (!isQuiet) return moment;
  const day = local.toPlainDate().add({ days: overMidnight && time >= quiet.from ? 1 : 0 });
  const end = at(day, quiet.until, timeZone);
  // In the hour that comes twice in autumn the end may have passed already by its first turn.
  return end > moment ? end : moment;
}

/** The first time it is eight in the morning in a time zone, from a day on and after an instant. */
export function nextMorning(notBefore: string, timeZone: string, after: Date): Date {
  const today = localTime(after, timeZone).toPlainDate();
  const wanted = Temporal.PlainDate.from(notBefore);
  let day = Temporal.PlainDate.compare(wanted, today) > 0 ? wanted : today;
  while (at(day, '08:00', timeZone) <= after) day = day.add({ days: 1 });
  return at(day, '08:00', timeZone);
}

/** The calendar day some days away. */
export const dayFrom = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The calendar day it is somewhere. */
export const dayOf = (moment: Date, timeZone: string): string => localTime(moment, timeZone).toPlainDate().toString();

const localTime = (moment: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);

/** A time the clocks skip in spring is the moment as long after the skip. */
const at = (day: Temporal.PlainDate, time: string, timeZone: string): Date =>
  new Date(day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
