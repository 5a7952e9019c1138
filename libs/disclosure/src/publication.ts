import { anything } from './attacker.js';
import type { Suppressed } from './suppress.js';
import type { Range } from './system.js';
import type { Sum, Table } from './table.js';

/** A table as the partnership may see it. */
export interface Publication {
  /** The counts that are shown, by key. */
  readonly shown: Readonly<Record<string, number>>;
  /** The keys of what is hidden, sorted: small cells and their partners look alike. */
  readonly hidden: readonly string[];
  readonly sums: readonly Sum[];
  /**
   * Of the hidden: what the counts that the viewer knows anyway narrow below the width, whatever the table hides. The
   * table adds nothing to that. For those who answer for the known counts, never for the viewer.
   */
  readonly exposed: readonly string[];
}

export function publicationOf({ cells, sums }: Table, { hidden, exposed }: Suppressed): Publication {
  return {
    shown: Object.fromEntries(cells.filter(({ key }) => !hidden.has(key)).map(({ key, count }) => [key, count])),
    hidden: [...hidden].sort(),
    sums,
    exposed: [...exposed].sort(),
  };
}

/** What a publication says about each of its cells. */
export function saidBy({ shown, hidden }: Publication): Map<string, Range> {
  return new Map([
    ...Object.entries(shown).map(([key, count]): [string, Range] => [key, { low: count, high: count }]),
    ...hidden.map((key): [string, Range] => [key, anything]),
  ]);
}

/**
 * What is said about the cells of a table that is shown exactly, or hidden.
 * @param leastOf what a hidden count is at least
 */
export function exactly(
  { cells }: Table,
  leastOf: (key: string) => number,
): (key: string, hidden: ReadonlySet<string>) => Range {
  const counts = new Map(cells.map(({ key, count }) => [key, { low: count, high: count }]));
  return (key, hidden) => (hidden.has(key) ? { low: leastOf(key), high: Infinity } : counts.get(key)!);
}
