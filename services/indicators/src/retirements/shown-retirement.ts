import type { RetirementRow } from './retirement.entity.js';

/** A retirement as it is shown. */
export interface ShownRetirement {
  code: string;
  since: string;
  reason: string;
  /** When it was taken back into use, and why; absent while it is retired. */
  until?: string;
  resumedBecause?: string;
}

export function shownRetirement({ code, since, reason, until, resumedBecause }: RetirementRow): ShownRetirement {
  return {
    code,
    since: since.toISOString(),
    reason,
    ...(until && { until: until.toISOString() }),
    ...(resumedBecause !== null && { resumedBecause }),
  };
}
