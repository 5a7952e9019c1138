import {
  counted,
  decimalText,
  type Exact,
  exact,
  measured,
  nothing,
  share,
  type Tally,
  whole,
} from '@integras/aggregation';
import type { Texts } from '../cases/record.js';
import { addDays, daysBetween, isDay } from './days.js';
import type { Counting, Definition } from './definition.js';

/** What a case that counts adds to its cells. */
export interface Added {
  /**
   * Cells with different values are kept apart: what they hold is put together when a figure is read. '' for what
   * simply adds up. For a minimum, maximum or median the amount or level; for a status the state; for a survival how long a
   * case was observed, see {@link observation}; with a window the day on which the case begins to count.
   */
  value: string;
  tally: Readonly<Tally>;
}

/** Reads the text of a field, as in `exit.on`. */
export type TextAt = (records: Readonly<Record<string, Texts>>, field: string) => string;

/** Whether the condition `met` holds. */
export type IsMet = (records: Readonly<Record<string, Texts>>) => boolean;

/** What each case adds, by the measure of its definition; undefined when a day that it needs is missing. */
export function adding(
  { measure }: Definition,
  counting: Counting,
  textAt: TextAt,
  isMet: IsMet | undefined,
): (records: Readonly<Record<string, Texts>>) => Added | undefined {
  const { amount, days, level, state, survival, window } = counting;
  const amountOf = (records: Readonly<Record<string, Texts>>): Exact | undefined => {
    if (amount) return exact(textAt(records, amount.field));
    const from = textAt(records, days!.from);
    const to = textAt(records, days!.to);
    return isDay(from) && isDay(to) ? whole(daysBetween(from, to)) : undefined;
  };
  switch (measure) {
    case 'count':
    case 'distinct':
      return () => plain(counted);
    case 'sum':
    case 'mean':
      return (records) => mapped(amountOf(records), (value) => plain(measured(value)));
    case 'minimum':
    case 'maximum':
    case 'median':
      if (level !== undefined) return (records) => ({ value: textAt(records, level), tally: counted });
      return (records) => mapped(amountOf(records), (value) => ({ value: decimalText(value), tally: counted }));
    case 'status':
      return (records) => ({ value: textAt(records, state!), tally: counted });
    case 'survival':
      return (records) => {
        const { from, event, end } = survival!;
        const value = observation(
          textAt(records, from),
          textAt(records, event),
          end === undefined ? '' : textAt(records, end),
        );
        return value === undefined ? undefined : { value, tally: counted };
      };
    case 'ratio':
      if (amount) {
        const { into } = amount;
        return (records) => {
          const value = exact(textAt(records, amount.field));
          return plain(into === 'denominator' ? { ...nothing, denominator: value } : { ...counted, numerator: value });
        };
      }
      if (!window) return (records) => plain(share(isMet!(records)));
      return (records) => {
        const from = textAt(records, window.from);
        return isDay(from) ? { value: addDays(from, window.days), tally: share(isMet!(records)) } : undefined;
      };
  }
}

const plain = (tally: Readonly<Tally>): Added => ({ value: '', tally });

function mapped<T>(value: T | undefined, map: (value: T) => Added): Added | undefined {
  return value === undefined ? undefined : map(value);
}

/**
 * How long a case was observed: `event:<days>` until what was waited for, `end:<days>` until observation ended without
 * it, `open:<day>` since a day and still going on; undefined without a first day. What happened before the first day
 * happened at once.
 */
export function observation(from: string, event: string, end: string): string | undefined {
  if (!isDay(from)) return undefined;
  const until = (day: string) => Math.max(0, daysBetween(from, day));
  if (isDay(event) && !(isDay(end) && end < event)) return `event:${until(event)}`;
  return isDay(end) ? `end:${until(end)}` : `open:${from}`;
}
