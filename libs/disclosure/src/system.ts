import type { Sum } from './table.js';

/** What is known about a count before the sums are looked at; `high` may be Infinity. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A number that an attacker does not know. */
export interface Unknown extends Range {
  /** Of which cell; none for what only connects cells (an overlap, a change). */
  readonly key?: string;
  /** What it is in truth, where this library knows it: saves the search for a first solution. */
  readonly truth?: number;
}

/** Σ times · unknown = 0. */
export type Equation = readonly { readonly unknown: number; readonly times: number }[];

/** Everything an attacker has: bounded unknowns and linear equations between them. */
export class System {
  readonly unknowns: Unknown[] = [];
  readonly equations: Equation[] = [];

  /** One state of a table: what is said about its cells, and its sums. Returns where each cell stands. */
  state(
    sums: readonly Sum[],
    ranges: ReadonlyMap<string, Range>,
    truth?: ReadonlyMap<string, number>,
  ): Map<string, number> {
    const at = new Map<string, number>();
    for (const [key, range] of ranges) {
      const count = truth?.get(key);
      at.set(key, this.add({ key, ...range, ...(count !== undefined && { truth: count }) }));
    }
    for (const { total, parts, overlapping } of sums) {
      const whole = at.get(total)!;
      const each = parts.map((part) => at.get(part)!);
      if (overlapping) this.overlap(whole, each);
      else this.equate([[whole, -1], ...each.map((part): [number, number] => [part, 1])]);
    }
    return at;
  }

  /** Two states of one cell differ by at most so many persons. */
  change(before: number, after: number, persons: number): void {
    const [a, b] = [this.unknowns[before]!, this.unknowns[after]!];
    const truth = a.truth !== undefined && b.truth !== undefined ? { truth: b.truth - a.truth } : {};
    const change = this.add({ low: -persons, high: persons, ...truth });
    this.equate([
      [before, 1],
      [change, 1],
      [after, -1],
    ]);
  }

  private overlap(whole: number, parts: readonly number[]): void {
    const truth = (value: (count: (of: number) => number) => number): { truth?: number } => {
      const known = [whole, ...parts].every((of) => this.unknowns[of]!.truth !== undefined);
      return known ? { truth: value((of) => this.unknowns[of]!.truth!) } : {};
    };
    const twice = this.add({
      low: 0,
      high: Infinity,
      ...truth((count) => parts.reduce((sum, part) => sum + count(part), -count(whole))),
    });
    this.equate([[whole, -1], [twice, -1], ...parts.map((part): [number, number] => [part, 1])]);
    for (const part of parts) {
      const outside = this.add({ low: 0, high: Infinity, ...truth((count) => count(whole) - count(part)) });
      this.equate([
        [whole, -1],
        [part, 1],
        [outside, 1],
      ]);
    }
  }

  private add(unknown: Unknown): number {
    return this.unknowns.push(unknown) - 1;
  }

  private equate(terms: readonly [unknown: number, times: number][]): void {
    this.equations.push(terms.map(([unknown, times]) => ({ unknown, times })));
  }
}
