import type { Sum, Table } from './table.js';

/** Which cells are hidden, and which may be hidden beside them. */
export class Partners {
  readonly hidden = new Set<string>();
  /** All but what the viewer knows anyway. */
  readonly hideable: ReadonlySet<string>;
  private readonly cells: ReadonlyMap<string, { index: number; count: number; sums: number[] }>;
  private readonly members: readonly (readonly string[])[];
  private readonly heights = new Map<string, number>();

  constructor(private readonly table: Table) {
    const { cells, sums } = table;
    this.hideable = new Set(cells.filter(({ known, impossible }) => !known && !impossible).map(({ key }) => key));
    this.cells = new Map(cells.map(({ key, count }, index) => [key, { index, count, sums: [] }]));
    this.members = sums.map(({ total, parts }) => [total, ...parts]);
    for (const [i, members] of this.members.entries()) for (const key of members) this.cells.get(key)!.sums.push(i);
    for (const { total, parts } of sums) this.raise(total, parts);
  }

  /** Hides a cell, and with one part of a ratio all of its parts. */
  hide(key: string): void {
    if (this.hideable.has(key)) for (const one of this.withItsFate(key)) this.hidden.add(one);
  }

  /**
   * Hides the cheapest partner in the sum that says most about a cell, or in the nearest one that has a partner; not
   * if that sum has been helped before in this turn, and not when nothing is left to hide. `open` is the width left to
   * each cell of the table.
   */
  helpOnce(key: string, open: readonly number[], helped: Set<number>): void {
    const seen = new Set<number>();
    for (let around = [key]; around.length > 0;) {
      const sums = around.flatMap((one) => this.cells.get(one)?.sums ?? []).filter((sum) => !seen.has(sum));
      for (const sum of sums) seen.add(sum);
      const [tightest] = [...new Set(sums)]
        .filter((sum) => this.candidates(sum).length > 0)
        .map((sum) => ({ sum, cost: [this.alone(sum), this.room(sum, around, open), sum] }))
        .sort((a, b) => compare(a.cost, b.cost));
      if (tightest) {
        if (!helped.has(tightest.sum)) this.hide(this.cheapest(tightest.sum));
        helped.add(tightest.sum);
        return;
      }
      around = [...new Set(sums.flatMap((sum) => this.members[sum]!))].filter((one) => this.hidden.has(one));
    }
  }

  /** What is hidden and need not be, in groups that share one fate: totals before parts. */
  dearestFirst(needed: ReadonlySet<string>): string[][] {
    const groups = [...this.hidden].map((key) => this.withItsFate(key));
    const optional = groups.filter((group) => !group.some((key) => needed.has(key)));
    const height = ([key]: readonly string[]) => this.heights.get(key!) ?? 0;
    return optional.sort((a, b) => height(b) - height(a));
  }

  private withItsFate(key: string): string[] {
    const group = new Set([key]);
    for (const one of group) {
      for (const { ratio, parts } of this.sumsOf(one)) {
        if (ratio && parts.includes(one)) for (const part of parts) if (this.hideable.has(part)) group.add(part);
      }
    }
    return [...group];
  }

  private candidates(sum: number): string[] {
    return this.members[sum]!.filter((key) => this.hideable.has(key) && !this.hidden.has(key));
  }

  /** 0 where a hidden cell has no partner at all, the first thing to mend. */
  private alone(sum: number): number {
    return Math.min(1, this.members[sum]!.filter((key) => this.hidden.has(key)).length - 1);
  }

  /** How much the other members of a sum leave open. */
  private room(sum: number, around: readonly string[], open: readonly number[]): number {
    return this.members[sum]!.filter((key) => !around.includes(key)).reduce(
      (room, key) => room + open[this.cells.get(key)!.index]!,
      0,
    );
  }

  /**
   * Nobody, who gives no room, last; parts before totals; what needs no further partners; few persons, by the
   * order of magnitude only: an exact order would tell that the hidden cell is not larger than the shown ones.
   */
  private cheapest(sum: number): string {
    const cost = (key: string): number[] => {
      const { index, count, sums } = this.cells.get(key)!;
      const lonely = sums.filter((of) => !this.members[of]!.some((one) => this.hidden.has(one))).length;
      return [count > 0 ? 0 : 1, this.heights.get(key) ?? 0, lonely, Math.floor(Math.log2(count + 1) / 2), index];
    };
    const [best] = this.candidates(sum)
      .map((key) => ({ key, cost: cost(key) }))
      .sort((a, b) => compare(a.cost, b.cost));
    return best!.key;
  }

  private sumsOf(key: string): Sum[] {
    return this.cells.get(key)!.sums.map((sum) => this.table.sums[sum]!);
  }

  /** A total stands higher than its parts, however its sums are ordered. */
  private raise(total: string, parts: readonly string[]): void {
    const height = 1 + Math.max(0, ...parts.map((part) => this.heights.get(part) ?? 0));
    if (height <= (this.heights.get(total) ?? 0)) return;
    if (height > this.cells.size) throw new RangeError(`a cell is a part of itself: ${total}`);
    this.heights.set(total, height);
    for (const sum of this.sumsOf(total)) if (sum.parts.includes(total)) this.raise(sum.total, sum.parts);
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}
