import type { SessionPlan } from '@integras/contracts';
import type { FieldError } from '@integras/messaging';
import { Temporal } from 'temporal-polyfill';

type Times = Pick<SessionPlan, 'startsAt' | 'endsAt' | 'timeZone'>;

const minutesInHour = 60;
/** Nobody plans a session of more than a week. */
const longestHours = 7 * 24;

/** The instants of local times; where the clocks skip or repeat a time, what is wrong with it. */
export function instantsOf({ startsAt, endsAt, timeZone }: Times): Pick<SessionPlan, 'starts' | 'ends'> | FieldError[] {
  const errors: FieldError[] = [];
  const read = (field: 'startsAt' | 'endsAt', local: string): Temporal.Instant | undefined => {
    try {
      return Temporal.PlainDateTime.from(local, { overflow: 'reject' })
        .toZonedDateTime(timeZone, { disambiguation: 'reject' })
        .toInstant();
    } catch {
      errors.push({ field, reason: `is no time that exists once in ${timeZone}` });
      return undefined;
    }
  };
  const [starts, ends] = [read('startsAt', startsAt), read('endsAt', endsAt)];
  if (!starts || !ends) return errors;
  const hours = starts.until(ends).total('hours');
  if (hours <= 0) return [{ field: 'endsAt', reason: 'must be after startsAt' }];
  if (hours > longestHours) return [{ field: 'endsAt', reason: 'must be within a week of startsAt' }];
  return { starts: iso(starts), ends: iso(ends) };
}

/** How long a session lasts in hours, as an exact decimal of at most two places. */
export function hoursOf({ starts, ends }: Pick<SessionPlan, 'starts' | 'ends'>): string {
  const minutes = Temporal.Instant.from(starts).until(Temporal.Instant.from(ends)).total('minutes');
  return String(Math.round((minutes / minutesInHour) * 100) / 100);
}

const iso = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });
