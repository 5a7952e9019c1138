import type { InterimTarget, Target, WantedTarget } from '../api/targets.js';
import type { Day } from '../texts/days.js';
import { decimalOf, typedDecimal } from './decimal.js';
import type { Place } from './place.js';

/** A target as its form holds it: numbers as they are typed, of a share in percent. */
export interface TargetValues {
  value: string;
  until: Day;
  baseline: string;
  since: Day;
  interim: InterimTarget[];
}

export function newTarget(today: Day): TargetValues {
  return { value: '', until: '', baseline: '', since: today, interim: [] };
}

export function targetValuesOf({ value, until, baseline, since, interim }: Target, isShare: boolean): TargetValues {
  const typed = (decimal: string) => typedDecimal(decimal, isShare);
  return {
    value: typed(value),
    until,
    baseline: typed(baseline),
    since,
    interim: interim.map(({ on, value: meant }) => ({ on, value: typed(meant) })),
  };
}

/** What is sent; interim values in the order of their days, in whatever order they were typed. */
export function wantedOf(
  { value, until, baseline, since, interim }: TargetValues,
  { scope, id, project }: Place,
  { code, isShare }: { code: string; isShare: boolean },
): WantedTarget {
  const sent = (text: string) => decimalOf(text, isShare) ?? '0';
  return {
    indicator: code,
    scope,
    id,
    project,
    since,
    until,
    baseline: sent(baseline),
    value: sent(value),
    interim: interim
      .map(({ on, value: meant }) => ({ on, value: sent(meant) }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  };
}

/** Whether the day of an interim value lies on the way, and no other has it. */
export function isOnTheWay(day: Day, { since, until, interim }: TargetValues): boolean {
  const isBetween = day > since && (until === '' || day < until);
  return isBetween && interim.filter(({ on }) => on === day).length < 2;
}
