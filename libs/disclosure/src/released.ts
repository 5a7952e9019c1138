import type { Range } from './system.js';
import type { Cell, Sum, Table } from './table.js';

/** A cell with how many distinct persons have entered or left it since its value was last released anew. */
export interface ReleaseCell extends Cell {
  readonly changed: number;
}

export interface ReleaseTable extends Table {
  readonly cells: readonly ReleaseCell[];
}

/** A share of a ratio in whole percent, from rounded counts. */
export interface Percentage {
  readonly part: string;
  readonly of: string;
  readonly percent: number;
}

/** What the public may see. Nothing in it can be changed. */
export interface Release {
  /** Rounded counts, by key. Totals are rounded for themselves: they need not be the sum of their parts. */
  readonly values: Readonly<Record<string, number>>;
  /** What a value says of the true count, both ends included; wider where the value is repeated from before. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** The keys of what is hidden, sorted: small cells and their partners look alike. */
  readonly hidden: readonly string[];
  readonly percentages: readonly Percentage[];
  readonly sums: readonly Sum[];
  /** As in a publication for the partnership: never for the public. */
  readonly exposed: readonly string[];
}
