import type { Counting, Definition, Wording } from '../../definition.js';

/** The regulation lists its indicators without codes; these are the ones the Commission's system SFC2021 gives them. */
export const source = 'Regulation (EU) 2021/1057, Annex I';

/** What an ESF+ indicator of participants says of itself. */
export interface OfParticipants {
  code: string;
  name: Wording;
  description: Wording;
  verified?: boolean;
}

/**
 * A number of participants by the rules of ESF+: a person has one record in an operation and one in each, so
 * participations count; all data on persons are broken down by gender.
 */
export function ofParticipants(
  of: OfParticipants,
  level: Definition['level'],
  counts: readonly Counting[],
): Definition {
  return {
    version: 1,
    level,
    countingUnit: 'participation',
    unit: 'persons',
    measure: 'count',
    display: { kind: 'number' },
    direction: level === 'result' ? 'up' : 'none',
    dimensions: ['gender'],
    source,
    ...of,
    counts,
  };
}
