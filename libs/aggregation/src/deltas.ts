import { type Tally, isNothing, nothing } from './tally.js';

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
    change.numerator += tally.numerator;
    change.denominator += tally.denominator;
    change.squares += tally.squares;
  }

  subtract(key: string, tally: Readonly<Tally>): void {
    const change = this.changeOf(key);
    change.n -= tally.n;
    change.unknown -= tally.unknown;
    change.numerator -= tally.numerator;
    change.denominator -= tally.denominator;
    change.squares -= tally.squares;
  }

  /** The cells that change, in the order of their keys, so that writers never lock rows crosswise. */
  entries(): [key: string, change: Readonly<Tally>][] {
    return [...this.changes].filter(([, change]) => !isNothing(change)).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  private changeOf(key: string): Tally {
    let change = this.changes.get(key);
    if (!change) this.changes.set(key, (change = { ...nothing }));
    return change;
  }
}
