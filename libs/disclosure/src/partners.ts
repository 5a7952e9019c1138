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

  /** Hides a cell; of a ratio, its total and all of its parts. Tells what shares its fate. */
  hide(key: string): readonly string[] {
    const group = this.hideable.has(key) ? this.withItsFate(key) : [];
    for (const one of group) this.hidden.add(one);
    return group;
  }

  /** Whether it is the only hidden one in a sum that has others to hide. */
  isAlone(key: string): boolean {
    return this.cells.get(key)!.sums.some((sum) => this.alone(sum) && this.candidates(sum).length > 0);
  }

  /**
   * Hides the cheapest partner in the sums of a cell, first of those in which nothing else is hidden; where these have
   * none left, in the nearest that have. Not next to what has been hidden in this turn: it may be help enough. `helped`
   * are the sums in which something was.
   */
  helpOnce(key: string, helped: Set<number>): void {
    const seen = new Set<number>();
    for (let around = [key]; around.length > 0;) {
      const sums = around.flatMap((one) => this.cells.get(one)?.sums ?? []).filter((sum) => !seen.has(sum));
      if (sums.some((sum) => helped.has(sum))) return;
      for (const sum of sums) seen.add(sum);
      const alone = sums.filter((sum) => this.alone(sum));
      const partner = this.cheapest(alone) ?? this.cheapest(sums);
      if (partner !== undefined) {
        for (const one of this.hide(partner)) for (const sum of this.cells.get(one)!.sums) helped.add(sum);
        return;
      }
      around = [...new Set(sums.flatMap((sum) => this.members[sum]!))].filter((one) => this.hidden.has(one));
    }
  }

  /**
   * What is hidden and need not be, in groups that may be shown together: all of a sum, since one of two partners tells
   * the other; then what shares one fate. Totals before parts.
   */
  dearestFirst(needed: ReadonlySet<string>): string[][] {
    const groups = [...this.hidden].map((key) => this.withItsFate(key));
    const single = groups.filter((group) => !group.some((key) => needed.has(key)));
    const optional = new Set(single.flat());
    const whole = this.members.map((members) => [
      ...new Set(members.filter((key) => optional.has(key)).flatMap((key) => this.withItsFate(key))),
    ]);
    const height = ([key]: readonly string[]) => this.heights.get(key!) ?? 0;
    const byHeight = (of: string[][]) => of.sort((a, b) => height(b) - height(a));
    return [...byHeight(distinct(whole.filter(({ length }) => length > 0))), ...byHeight(distinct(single))];
  }

  private withItsFate(key: string): string[] {
    const group = new Set([key]);
    for (const one of group) {
      for (const { ratio, total, parts } of this.sumsOf(one)) {
        if (ratio) for (const other of [total, ...parts]) if (this.hideable.has(other)) group.add(other);
      }
    }
    return [...group];
  }

  private candidates(sum: number): string[] {
    return this.members[sum]!.filter((key) => this.hideable.has(key) && !this.hidden.has(key));
  }

  /** Whether a hidden cell has no partner in a sum at all, the first thing to mend. */
  private alone(sum: number): boolean {
    return this.members[sum]!.filter((key) => this.hidden.has(key)).length === 1;
  }

  /**
   * Nobody, who gives no room, last; what needs the fewest further partners; parts before totals; few persons, by the
   * order of magnitude only: an exact order would tell that the hidden cell is not larger than the shown ones.
   */
  private cheapest(sums: readonly number[]): string | undefined {
    const cost = (key: string): number[] => {
      const { index, count, sums: of } = this.cells.get(key)!;
      const lonely = of.filter((sum) => !this.members[sum]!.some((one) => this.hidden.has(one))).length;
      return [count > 0 ? 0 : 1, lonely, this.heights.get(key) ?? 0, Math.floor(Math.log2(count + 1) / 2), index];
    };
    const [best] = [...new Set(sums.flatMap((sum) => this.candidates(sum)))]
      .map((key) => ({ key, cost: cost(key) }))
      .sort((a, b) => compare(a.cost, b.cost));
    return best?.key;
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

function distinct(groups: readonly string[][]): string[][] {
  return [...new Map(groups.map((group) => [[...group].sort().join(), group])).values()];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}
