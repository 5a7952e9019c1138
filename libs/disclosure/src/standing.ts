import { anything } from './attacker.js';
import { loosened, rounded, roundedFrom } from './rounding.js';
import type { Release, ReleaseCell } from './released.js';
import type { ReleaseRules } from './rules.js';
import type { Range } from './system.js';

/** What a released cell would say, shown or hidden. */
export interface Standing {
  readonly value: number;
  readonly range: Range;
  readonly rangeWhenHidden: Range;
}

/**
 * The value of a cell in the next release: rounded anew, or repeated while too few persons have changed it.
 * @throws RangeError when the count has moved by more than the persons that changed it.
 */
export function standing(cell: ReleaseCell, previous: Release | undefined, rules: ReleaseRules): Standing {
  const { key, count, changed, known, impossible } = cell;
  const value = previous?.values[key];
  const exact = { low: count, high: count };
  // What was shown exactly before says so, everything else was rounded.
  const before = previous?.ranges[key];
  const released = before && (before.low === before.high ? before : roundedFrom(value!, rules));
  const rangeWhenHidden = released ? loosened(released, changed) : anything;
  if (count < rangeWhenHidden.low || count > rangeWhenHidden.high) {
    throw new RangeError(`a count has moved by more than the persons that changed it: ${key}`);
  }
  if (known || impossible) return { value: count, range: exact, rangeWhenHidden };
  if (released && changed < rules.fewestChanged) {
    const repeated = loosened(released, rules.fewestChanged - 1);
    return { value: value!, range: repeated, rangeWhenHidden: repeated };
  }
  const anew = rounded(count, rules.base);
  return { value: anew, range: roundedFrom(anew, rules), rangeWhenHidden };
}
