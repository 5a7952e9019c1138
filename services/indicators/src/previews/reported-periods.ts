import type { Held } from '../periods/held.js';
import type { PeriodRow } from '../periods/period.entity.js';
import { monthsOf } from '../periods/months.js';

/** A figure of whichever places above a pilot. */
export interface Moving {
  indicator: string;
  /** `all`, or a month. */
  period: string;
}

/** A locked period that reports figures of the whole and of countries which what moves in a pilot is counted in. */
export interface TouchedPeriod {
  period: string;
  name: string;
  /** The release that made it public; absent while it is only reported within the partnership. */
  release?: string;
  /** The codes of the indicators, as the catalogue orders them. */
  indicators: string[];
}

/**
 * The locked periods that report months in which something moves in a pilot. Which indicators a
 * period reports follows from when it was locked, so that naming one tells nothing of what is hidden there; whether the reported figure itself changes is not looked at.
 */
export function touchedPeriods(
  locked: readonly (PeriodRow & { holds: Held })[],
  moving: readonly Moving[],
): TouchedPeriod[] {
  return locked.flatMap(({ id: period, name, release, holds, ...days }) => {
    const months = new Set(monthsOf(days));
    const indicators = [
      ...new Set(
        moving.filter((one) => months.has(one.period) && holds.has(one.indicator)).map(({ indicator }) => indicator),
      ),
    ];
    return indicators.length > 0 ? [{ period, name, ...(release && { release }), indicators }] : [];
  });
}
