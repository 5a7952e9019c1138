import type { AssessmentMoment } from '@integras/contracts';
import { Temporal } from 'temporal-polyfill';
import type { SessionRow } from '../sessions/session.entity.js';

/** The days on which questions can be answered, at the place of the training; an open end is absent. */
export interface Window {
  from?: string;
  to?: string;
}

/** A follow-up asks what stays: from so many months after the end on, and until so many. */
const followUpMonths = { from: 3, to: 6 };

/**
 * When a moment is: before until the day of the first session, after from the day of the last until the follow-up
 * begins. Undefined while no session is scheduled that it could be after.
 */
export function windowOf(moment: AssessmentMoment, sessions: readonly SessionRow[]): Window | undefined {
  const plans = sessions.filter(({ state }) => state === 'scheduled').map(({ plan }) => plan);
  const starts = inOrder(plans.map(({ startsAt }) => startsAt));
  const [first] = starts;
  const last = inOrder(plans.map(({ endsAt }) => endsAt)).at(-1);
  if (moment === 'before') return first === undefined ? {} : { to: first };
  if (last === undefined) return undefined;
  const followUp = followUpAfter(last);
  if (moment === 'follow_up') return followUp;
  return { from: starts.at(-1)!, to: Temporal.PlainDate.from(followUp.from).subtract({ days: 1 }).toString() };
}

/** The days on which a training that ended on a day is followed up. */
export function followUpAfter(last: string): Required<Window> {
  const later = (months: number) => Temporal.PlainDate.from(last).add({ months }).toString();
  return { from: later(followUpMonths.from), to: later(followUpMonths.to) };
}

/** Nobody is written to in the night. */
const morning = '08:00';

/** Whether people are asked by now: from the morning of the first day until the last, at the place of the training. */
export function isAskedBy(now: Date, { from, to }: Required<Window>, timeZone: string): boolean {
  const first = Temporal.PlainDate.from(from).toZonedDateTime({ timeZone, plainTime: morning });
  return first.epochMilliseconds <= now.getTime() && dayAt(now, timeZone) <= to;
}

const inOrder = (times: readonly string[]): string[] => times.map((time) => time.slice(0, 10)).sort();

export const isOpen = (window: Window | undefined, day: string): boolean =>
  window !== undefined && (window.from ?? day) <= day && day <= (window.to ?? day);

/** The day it is at the place of a training. */
export const dayAt = (now: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
