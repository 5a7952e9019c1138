/** A count of distinct persons, under a key that means something to the caller only. */
export interface Cell {
  readonly key: string;
  readonly count: number;
  /** The viewer knows this count anyway (a live headline figure). The table cannot hide it, and the audit assumes it. */
  readonly known?: boolean;
  /** A structural zero: nobody can be in it, everybody knows that, and it is shown. */
  readonly impossible?: boolean;
}

/** What everybody knows about cells without knowing a count. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  /**
   * The total is the base of a ratio and the parts are its numerator and the rest (n = met + not met). They share one
   * fate: all are shown or none is.
   */
  readonly ratio?: boolean;
  /**
   * A person may be in several parts (pilots of a country, months of a year): the total is at least the largest part
   * and at most the sum of the parts.
   */
  readonly overlapping?: boolean;
}

/** Margins, hierarchies of places, months within all time, ratios: all of them are sums, linked by common cells. */
export interface Table {
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
}

/** @throws RangeError when a key is there twice or missing, a count is none, or a sum does not hold. */
export function checkTable({ cells, sums }: Table): void {
  const counts = new Map<string, number>();
  for (const { key, count, impossible } of cells) {
    if (counts.has(key)) throw new RangeError(`a cell is there twice: ${key}`);
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count of persons: ${key}`);
    if (impossible && count > 0) throw new RangeError(`somebody is where nobody can be: ${key}`);
    counts.set(key, count);
  }
  for (const { total, parts, overlapping } of sums) {
    const count = (key: string): number => {
      const found = counts.get(key);
      if (found === undefined) throw new RangeError(`a sum names a cell that is not there: ${key}`);
      return found;
    };
    const sum = parts.reduce((before, part) => before + count(part), 0);
    const holds = overlapping
      ? count(total) <= sum && parts.every((part) => count(part) <= count(total))
      : count(total) === sum;
    if (!holds) throw new RangeError(`the parts do not make the total: ${total}`);
  }
}
