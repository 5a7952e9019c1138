import { type Tally, isNothing } from './tally.js';

/**
 * Signed changes of many cells, gathered by key before they are written. A correction is minus what stood before,
 * plus what stands after; what cancels out leaves nothing to write.
 */
export class Deltas {
  private readonly changes = new Map<string, Tally>();

  add(key: string, tally: Readonly<Tally>): void {
    const change = this.changeOf(key);
    change.n += tally.n;
    change.unknown += tally.unknown;
    // Most cases add no amounts, and exact sums of nothing cost as much as those of something.
    if (tally.numerator !== 0n) change.numerator += tally.numerator;
    if (tally.denominator !== 0n) change.denominator += tally.denominator;
    if (tally.squares !== 0n) change.squares += tally.squares;
  }

  subtract(key: string, tally: Readonly<Tally>): void {
    const change = this.changeOf(key);
    change.n -= tally.n;
    change.unknown -= tally.unknown;
    change.numerator -= tally.numerator;
    change.denominator -= tally.denominator;
    change.squares -= tally.squares;
  }

  /** The cells that change, in no particular order. */
  changed(): [key: string, change: Readonly<Tally>][] {
    return [...this.changes].filter(([, change]) => !isNothing(change));
  }

  clear(): void {
    this.changes.clear();
  }

  private changeOf(key: string): Tally {
    let change = this.changes.get(key);
    if (!change) this.changes.set(key, (change = { n: 0, unknown: 0, numerator: 0n, denominator: 0n, squares: 0n }));
    return change;
  }
}
