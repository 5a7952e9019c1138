export type FigureScope = 'project' | 'country' | 'territory' | 'pilot';

/**
 * Until when a figure has taken in each stream it reads: an instant in UTC with microseconds, so that texts compare as
 * instants do. Of two figures the later one has taken in more.
 */
export type CountedUntil = Record<string, string>;

/** One value of one indicator, for one place and period. Decimals are text, exact unless a quotient. */
export interface Figure {
  /** `<indicator>|<scope>|<scope id>|<period>[|<dimension>=<category>]` */
  key: string;
  indicator: string;
  /** Of the definition that counted it. */
  version: number;
  scope: FigureScope;
  /** The id of the project, territory or pilot; of a country its ISO 3166-1 code. */
  scopeId: string;
  scopeName?: string;
  project: string;
  country?: string;
  /** `all`, or a month as `YYYY-MM`. */
  period: string;
  by?: { dimension: string; category: string };
  /** A share is between 0 and 1. Null where there is nothing to divide, or where it is hidden. */
  value: string | null;
  numerator?: string;
  denominator?: string;
  /** What was counted. */
  n?: number;
  /** What would count if its status were known. Absent where that would tell of few persons, as `pending` is. */
  unknown?: number;
  /** What does not count yet because its window is open; it is in neither `n` nor `unknown`. */
  pending?: number;
  interval?: { low: string; high: string; level: 0.95; method: 'wilson' | 't' | 'log-log' };
  /** Of a ratio of cases with unknown ones: its value if none of them, and if all of them, had met it. */
  bounds?: { low: string; high: string };
  standardDeviation?: string;
  /** Of a median. The ends are there for the managers of the pilot only. */
  spread?: { lowerQuartile: string; upperQuartile: string; minimum?: string; maximum?: string };
  /** Of levels or states: how many are at each. */
  counts?: Record<string, number>;
  /** Of a survival: the share that waits still, so many days after the beginning. */
  curve?: { day: number; survival: string; low?: string; high?: string; atRisk?: number; events?: number }[];
  /** The value is that of a single case, as a minimum is. */
  extreme?: true;
  unit?: string;
  /** The values were recorded in several units, so they have no common sum or mean, and `value` is null. */
  mixedUnits?: true;
  /** What the value is in each of several units. Of persons it is there for the managers of the pilot only. */
  perUnit?: { unit: string; value: string | null; n: number }[];
  /** About persons, so small numbers are hidden from those who do not run the pilot. */
  personal: boolean;
  /** A breakdown and no headline, by how its definition counts persons: hidden from those who do not run the pilot. */
  byAttribute?: true;
  /** Withheld from those who do not run the pilot: a smaller one beside it would follow from it. */
  withheld?: true;
  /** The same of numbers beside it. */
  withheldBeside?: ('unknown' | 'pending')[];
  /** Fewer persons than this are hidden in its project; absent where the project has not set it. */
  threshold?: number;
  hidden?: true;
  /** Where it tells persons apart by categories of a country's own that the common codes do not say all of. */
  comparability?: {
    attribute: 'isced' | 'protection' | 'employment';
    country: string;
    grade: 'close' | 'broad' | 'none';
  }[];
  status: 'provisional' | 'verified' | 'published';
  trueAt?: CountedUntil;
  /** The instant at whose end it was known so; absent for what is known now. */
  asOf?: string;
}

export interface FiguresQuery {
  /** Codes, as in `INT-P01`. */
  indicators: readonly string[];
  scope: FigureScope;
  /** Ids of projects, territories or pilots, or country codes; all of the scope when absent. */
  ids?: readonly string[];
  project?: string;
  /** `all` (when absent), `months` (each that has something), or months as `YYYY-MM`. */
  periods?: readonly string[];
  /** A dimension to break down by: for the managers of the pilots named. */
  by?: string;
  signal?: AbortSignal;
}

export interface ComparisonQuery {
  indicator: string;
  scope: Exclude<FigureScope, 'project'>;
  /** Needed where you see several. */
  project?: string;
  /** `all` (when absent) or a month as `YYYY-MM`. */
  period?: string;
  signal?: AbortSignal;
}

export interface FigureList {
  trueAt: CountedUntil;
  items: Figure[];
}

/** Places side by side, and all together: pooled, never a mean of the others. */
export interface Comparison extends FigureList {
  pooled: Figure;
  /** Whether they may be put in an order: no two of their intervals overlap. */
  rankable: boolean;
  /** Of two shares: the first minus the second, with its 95 % interval. */
  difference?: { value: string; low: string; high: string; level: 0.95; method: 'newcombe' };
}
