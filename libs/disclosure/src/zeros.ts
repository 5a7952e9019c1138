import { anything } from './attacker.js';
import { propagate, tolerance } from './bounds.js';
import type { Rules } from './rules.js';
import { System } from './system.js';
import type { Table } from './table.js';

/** Which cells are shown when nobody is in them, by the rule of {@link Rules.zeros}. */
class OpenZeros {
  private readonly counts: ReadonlyMap<string, number>;
  private readonly totals = new Map<string, string[]>();
  private readonly known: ReadonlySet<string>;
  private readonly atMost: ReadonlyMap<string, number>;
  private readonly ratioOf = new Map<string, string>();

  constructor(
    table: Table,
    private readonly rules: Rules,
    private readonly before: ReadonlySet<string>,
  ) {
    this.counts = new Map(table.cells.map(({ key, count }) => [key, count]));
    this.known = new Set(table.cells.filter(({ known }) => known).map(({ key }) => key));
    this.atMost = rules.zeros === 'small' ? new Map() : mostAnyway(table);
    for (const { total, parts, ratio } of table.sums)
      for (const part of parts) {
        this.totals.set(part, [...(this.totals.get(part) ?? []), total]);
        if (ratio) this.ratioOf.set(part, total);
      }
  }

  /**
   * Whether a 0 in the cell is, or would be, shown: one of its totals says that there are enough without it. Not where
   * there is one person at most, as everybody knows anyway: what is hidden there would be exactly one.
   */
  has(key: string): boolean {
    if (this.rules.zeros === 'small' || this.before.has(key) || this.atMost.get(key) === 1) return false;
    if (this.isOfSmallRatio(key)) return false;
    return (this.totals.get(key) ?? []).some((total) => this.stands(total));
  }

  private isOfSmallRatio(key: string): boolean {
    const of = this.ratioOf.get(key);
    if (of === undefined || this.known.has(of)) return false;
    const count = this.counts.get(of)!;
    return count > 0 && count < this.rules.threshold;
  }

  private stands(total: string): boolean {
    const count = this.counts.get(total)!;
    return this.known.has(total) || count >= this.rules.threshold || (count === 0 && this.has(total));
  }
}

/** How many persons each cell can have at most, by what is known before the table shows anything. */
function mostAnyway({ cells, sums }: Table): Map<string, number> {
  const system = new System();
  const said = cells.map(
    ({ key, count, known, impossible }) => [key, known || impossible ? { low: count, high: count } : anything] as const,
  );
  const at = system.state(sums, new Map(said));
  const { high } = propagate(system);
  return new Map([...at].map(([key, i]) => [key, Math.floor(high[i]! + tolerance)]));
}

/** The table with what an attacker gets for nothing: zeros that are shown, and that nothing hidden beside them is 0. */
export function withZerosShown(
  table: Table,
  rules: Rules,
  before: Iterable<string>,
): { table: Table; leastOf: (key: string) => number } {
  const open = new OpenZeros(table, rules, new Set(before));
  const cells = table.cells.map((cell) =>
    cell.count === 0 && !cell.known && open.has(cell.key) ? { ...cell, impossible: true } : cell,
  );
  return { table: { ...table, cells }, leastOf: (key) => (open.has(key) ? 1 : 0) };
}
