import { Deltas, type Tally } from '@integras/aggregation';
import { keysWithin, periodsOf } from './cell-key.js';

/** Where a case counts within a place. */
export interface CountedWithin {
  /** `YYYY-MM`, or '' for what has no month. */
  month: string;
  /** One of each dimension of the indicator. */
  categories: readonly string[];
  unit: string;
  value: string;
}

const separator = '\u001f';

let last: CountedWithin | undefined;
let lastWay = '';

/** One text for each way of counting. The definitions that read a case mostly count it in the same way, one after the other. */
function wayOf(counted: CountedWithin): string {
  if (last && isSameWay(counted, last)) return lastWay;
  const { month, categories, unit, value } = counted;
  last = counted;
  return (lastWay = [month, unit, value, ...categories].join(separator));
}

function isSameWay(a: CountedWithin, b: CountedWithin): boolean {
  return (
    a.month === b.month &&
    a.unit === b.unit &&
    a.value === b.value &&
    a.categories.length === b.categories.length &&
    a.categories.every((category, i) => category === b.categories[i])
  );
}

/**
 * Changes of the cells of one indicator at one place. Many cases count in the same way: what they add is gathered first,
 * and spread over the cells of totals, months and categories once.
 */
export class PlaceDeltas {
  private readonly cells = new Deltas();
  private readonly ways = new Deltas();
  private readonly within = new Map<string, CountedWithin>();

  constructor(private readonly dimensions: readonly string[]) {}

  /** A case adds to every cell it counts in, or takes away from them. */
  addCase(counted: CountedWithin, tally: Readonly<Tally>, sign: 1 | -1): void {
    const way = wayOf(counted);
    if (sign === 1) this.ways.add(way, tally);
    else this.ways.subtract(way, tally);
    if (!this.within.has(way)) this.within.set(way, counted);
  }

  /** One cell changes. */
  addCell(key: string, tally: Readonly<Tally>, sign: 1 | -1): void {
    if (sign === 1) this.cells.add(key, tally);
    else this.cells.subtract(key, tally);
  }

  /** The cells that change, by their keys within the place. */
  changes(): Iterable<[key: string, change: Readonly<Tally>]> {
    for (const [way, change] of this.ways.changed()) {
      const { month, ...counted } = this.within.get(way)!;
      for (const key of keysWithin({ periods: periodsOf(month), dimensions: this.dimensions, ...counted }))
        this.cells.add(key, change);
    }
    this.ways.clear();
    return this.cells.changed();
  }
}
