import type { Equation, System } from './system.js';

/** Numbers closer than this are the same: the solver reckons in doubles. */
export const tolerance = 1e-6;

/** An interval for each unknown of a system. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Persons are whole: the widest whole interval within what a solver in doubles found. */
export const wholeWidth = (low: number, high: number): number =>
  Math.floor(high + tolerance) - Math.ceil(low - tolerance);

const enoughRounds = 30;

/**
 * What each equation alone says about each of its unknowns, again and again until nothing moves: never narrower than
 * the truth allows, mostly as narrow as it gets, and cheap. What is narrow here is certainly narrow.
 */
export function propagate({ unknowns, equations }: System): Bounds {
  const low = Float64Array.from(unknowns, (unknown) => unknown.low);
  const high = Float64Array.from(unknowns, (unknown) => unknown.high);
  for (let round = 0, moved = true; moved && round < enoughRounds; round++) {
    moved = false;
    for (const equation of equations) if (tighten(equation, low, high)) moved = true;
  }
  return { low, high };
}

function tighten(terms: Equation, low: Float64Array, high: Float64Array): boolean {
  let [least, most, openBelow, openAbove] = [0, 0, 0, 0];
  const ends = (unknown: number, times: number): [number, number] =>
    times > 0 ? [low[unknown]!, high[unknown]!] : [-high[unknown]!, -low[unknown]!];
  for (const { unknown, times } of terms) {
    const [from, to] = ends(unknown, times);
    if (Number.isFinite(from)) least += from;
    else openBelow++;
    if (Number.isFinite(to)) most += to;
    else openAbove++;
  }
  let moved = false;
  for (const { unknown, times } of terms) {
    const [from, to] = ends(unknown, times);
    const othersOpenBelow = openBelow - (Number.isFinite(from) ? 0 : 1);
    const othersOpenAbove = openAbove - (Number.isFinite(to) ? 0 : 1);
    const upTo = othersOpenBelow > 0 ? Infinity : -(least - (Number.isFinite(from) ? from : 0));
    const downTo = othersOpenAbove > 0 ? -Infinity : -(most - (Number.isFinite(to) ? to : 0));
    const [newLow, newHigh] = times > 0 ? [downTo, upTo] : [-upTo, -downTo];
    if (newLow > low[unknown]!) {
      low[unknown] = newLow;
      moved = true;
    }
    if (newHigh < high[unknown]!) {
      high[unknown] = newHigh;
      moved = true;
    }
    // The sums above hold the old ends of this unknown: they are only wider, and the next round has the new ones.
  }
  return moved;
}
