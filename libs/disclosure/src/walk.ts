import { type Bounds, tolerance } from './bounds.js';
import type { Component } from './component.js';
import type { Seen } from './seen.js';
import type { Solution } from './solution.js';

/** How far one turn goes where nothing stops it. */
const far = 1_000;

interface Column {
  /** Which dependent unknowns move along, by their place. */
  readonly rows: readonly number[];
  /** By how much each goes down when the free one goes up by one. */
  readonly factors: readonly number[];
}

/**
 * Goes from a solution along one free unknown after the other, as far down and up as all others allow, and on from the
 * middle: whatever is passed is possible. A turn costs less than one linear program, and a few of them see most unknowns
 * far apart; of what is still doubtful nothing is said.
 */
export class Walk {
  private readonly columns: Column[];
  private readonly place: Float64Array;
  private readonly dependents: Float64Array;

  constructor(
    private readonly component: Component,
    private readonly bounds: Bounds,
    first: Solution,
  ) {
    const { free, dependent, times } = component;
    this.columns = free.map((_, j) => {
      const rows = dependent.map((_, i) => i).filter((i) => times[i]![j] !== 0);
      return { rows, factors: rows.map((i) => times[i]![j]!) };
    });
    this.place = Float64Array.from(free, (unknown) => first.get(unknown)!);
    this.dependents = Float64Array.from(dependent, (unknown) => first.get(unknown)!);
  }

  /** One turn over all free unknowns. */
  turn(seen: Seen): void {
    const { free, dependent } = this.component;
    const low = Float64Array.from(this.dependents);
    const high = Float64Array.from(this.dependents);
    for (const [j, unknown] of free.entries()) {
      const { down, up } = this.room(j);
      const at = this.place[j]!;
      seen.reaches(unknown, at - down);
      seen.reaches(unknown, at + up);
      const { rows, factors } = this.columns[j]!;
      const step = (Math.min(up, far) - Math.min(down, far)) / 2;
      for (const [k, i] of rows.entries()) {
        const value = this.dependents[i]!;
        const factor = factors[k]!;
        low[i] = Math.min(low[i]!, factor > 0 ? value - factor * up : value + factor * down);
        high[i] = Math.max(high[i]!, factor > 0 ? value + factor * down : value - factor * up);
        this.dependents[i] = value - factor * step;
      }
      this.place[j] = at + step;
    }
    for (const [i, unknown] of dependent.entries()) {
      seen.reaches(unknown, low[i]!);
      seen.reaches(unknown, high[i]!);
    }
  }

  /** How far a free unknown may go when no other free one moves; a trifle less, so that nothing ends beyond its bounds. */
  private room(j: number): { down: number; up: number } {
    const { free, dependent } = this.component;
    const { low, high } = this.bounds;
    const at = this.place[j]!;
    let down = at - low[free[j]!]!;
    let up = high[free[j]!]! - at;
    const { rows, factors } = this.columns[j]!;
    for (const [k, i] of rows.entries()) {
      const factor = Math.abs(factors[k]!);
      const below = (this.dependents[i]! - low[dependent[i]!]!) / factor;
      const above = (high[dependent[i]!]! - this.dependents[i]!) / factor;
      up = Math.min(up, factors[k]! > 0 ? below : above);
      down = Math.min(down, factors[k]! > 0 ? above : below);
    }
    return { down: Math.max(0, down - tolerance / 1_000), up: Math.max(0, up - tolerance / 1_000) };
  }
}
