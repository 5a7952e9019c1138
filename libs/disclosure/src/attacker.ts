import type { Needs } from './narrow.js';
import type { Rules } from './rules.js';
import { type Range, System } from './system.js';
import type { Table } from './table.js';

/** Nothing is known but that nobody counts less than nobody. */
export const anything: Range = { low: 0, high: Infinity };

/** Somebody who draws conclusions from what is shown, and what has to stay open to them. */
export interface Attacker {
  /**
   * What they have when these cells are hidden; the cells of the table first, in their order, and always the same
   * unknowns.
   */
  knows(hidden: ReadonlySet<string>): System;
  /** How wide an interval each number they must not learn needs to keep. */
  mustNotLearn(hidden: ReadonlySet<string>): Needs;
}

/** Whoever sees what `says` tells of each cell, and must not learn what is hidden to within less than `width`. */
export function onlooker(
  { cells, sums }: Table,
  width: number,
  says: (key: string, hidden: ReadonlySet<string>) => Range,
): Attacker {
  const truth = new Map(cells.map(({ key, count }) => [key, count]));
  return {
    knows: (hidden) => {
      const system = new System();
      system.state(sums, new Map(cells.map(({ key }) => [key, says(key, hidden)])), truth);
      return system;
    },
    mustNotLearn: (hidden) =>
      new Map(cells.flatMap(({ key }, i): [number, number][] => (hidden.has(key) ? [[i, width]] : []))),
  };
}

/**
 * An onlooker who also knows which of the hidden counts are below the threshold, as a reader of this code may guess
 * from the pattern: hidden cells that are all small and add up to much would be told by their sum. They must not
 * learn more than the threshold itself tells.
 */
export function insider(
  table: Table,
  small: ReadonlySet<string>,
  { threshold, width, zeros }: Rules,
  says: (key: string, hidden: ReadonlySet<string>) => Range,
): Attacker {
  const below = new Set(
    table.cells.filter(({ key, count }) => small.has(key) && count < threshold).map(({ key }) => key),
  );
  // Where zeros are shown the threshold tells that it is none.
  const told = threshold - (zeros === 'shown' ? 2 : 1);
  return onlooker(table, Math.min(width, told), (key, hidden) => {
    const { low, high } = says(key, hidden);
    return { low, high: hidden.has(key) && below.has(key) ? Math.min(high, threshold - 1) : high };
  });
}
