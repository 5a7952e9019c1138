import type { Rules } from './rules.js';
import type { Table } from './table.js';

/**
 * The keys of the cells that are hidden for what they are, not for what they would give away (primary suppression):
 * counts below the threshold, and with one part of a ratio all of its parts. What the viewer knows anyway and
 * structural zeros are not among them.
 */
export function smallCells({ cells, sums }: Table, { threshold, zeroParts }: Rules): Set<string> {
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  const ratios = sums.filter(({ ratio }) => ratio);
  const partsOfRatios = new Set(ratios.flatMap(({ parts }) => parts));
  const few = (key: string): boolean => {
    const count = counts.get(key)!;
    return count < threshold && !(count === 0 && zeroParts === 'shown' && partsOfRatios.has(key));
  };
  const small = new Set(cells.map(({ key }) => key).filter(few));
  for (const { total, parts } of ratios) {
    if (counts.get(total)! < threshold || parts.some((part) => small.has(part))) {
      for (const part of parts) small.add(part);
    }
  }
  for (const { key, known, impossible } of cells) if (known || impossible) small.delete(key);
  return small;
}
