import { wholeWidth } from './bounds.js';
import type { Solution } from './solution.js';

/** How far the unknowns reach in the solutions seen so far: what has been seen is possible. */
export class Seen {
  private readonly low = new Map<number, number>();
  private readonly high = new Map<number, number>();

  add(solution: Solution): void {
    for (const [unknown, value] of solution) this.reaches(unknown, value);
  }

  reaches(unknown: number, value: number): void {
    this.low.set(unknown, Math.min(value, this.low.get(unknown) ?? Infinity));
    this.high.set(unknown, Math.max(value, this.high.get(unknown) ?? -Infinity));
  }

  isWide(unknown: number, width: number): boolean {
    return wholeWidth(this.low.get(unknown)!, this.high.get(unknown)!) >= width;
  }
}
