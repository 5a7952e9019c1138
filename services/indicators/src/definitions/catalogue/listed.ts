import type { Definition } from '../definition.js';

/** What an indicator says of itself, beside how it is counted. */
export type Wanted = Pick<Definition, 'code' | 'name' | 'description' | 'level' | 'countingUnit' | 'unit'> &
  Partial<Pick<Definition, 'version' | 'source' | 'verified' | 'dimensions' | 'counts'>>;

/** A number of something: while no event tells of it, it is listed with its rule and has no figures. */
export function listed(wanted: Wanted): Definition {
  return {
    version: 1,
    measure: wanted.countingUnit === 'person' ? 'distinct' : 'count',
    display: { kind: 'number' },
    direction: 'up',
    dimensions: [],
    counts: [],
    ...wanted,
  };
}
