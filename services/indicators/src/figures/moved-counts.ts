import { nothing, plus } from '@integras/aggregation';
import type { CellChange } from '../cells/cell-deltas.js';
import type { Indicators } from '../definitions/indicators.js';
import type { Place } from '../places/place.js';
import { refKey, type StoredCounts } from './counts.store.js';

/** Changes of the cells that a pilot keeps. */
export interface Moved {
  cells: readonly CellChange[];
  /** Where the pilot rolls up to, itself with them. */
  places: readonly Place[];
}

/**
 * What would be stored if the cells changed so, of one dimension or of totals where it is ''. Persons change in the
 * pilot only: whether they also count elsewhere its cells do not say.
 */
export function movedCounts(
  counts: readonly StoredCounts[],
  indicators: Indicators,
  { cells, places }: Moved,
  dimension: string,
): StoredCounts[] {
  const moved = new Map(counts.map((stored) => [refKey(stored, stored.category), stored]));
  for (const { at, within, change } of cells) {
    if (within.dimension !== dimension) continue;
    const { indicator } = at;
    const { period, category, unit, value } = within;
    const { countsPersons } = indicators.find(indicator)!;
    for (const { scope, id: place } of places) {
      if (scope === 'journal') continue;
      const key = refKey({ indicator, scope, place, period }, category);
      const stored = moved.get(key) ?? { indicator, scope, place, period, category, classes: [] };
      const known = stored.classes.find((one) => one.unit === unit && one.value === value);
      const { tally, persons } = known ?? { tally: nothing, persons: 0 };
      const isHere = scope === at.scope && place === at.place;
      const classes = [
        ...stored.classes.filter((one) => one !== known),
        { unit, value, tally: plus(tally, change), persons: persons + (countsPersons && isHere ? change.n : 0) },
      ];
      moved.set(key, { ...stored, classes });
    }
  }
  return [...moved.values()];
}
