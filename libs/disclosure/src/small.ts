import type { Rules } from './rules.js';
import type { Table } from './table.js';

/**
 * The keys of the cells that are hidden for what they are, not for what they would give away (primary suppression):
 * counts below the threshold, and with one part of a ratio all of its parts. What the viewer knows anyway and
 * structural zeros are not among them.
 */
export function smallCells({ cells, sums }: Table, { threshold }: Rules): Set<string> {
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  const ratios = sums.filter(({ ratio }) => ratio);
  const shownAnyway = new Set(cells.filter(({ known, impossible }) => known || impossible).map(({ key }) => key));
  const few = (key: string): boolean => counts.get(key)! < threshold && !shownAnyway.has(key);
  const small = new Set(cells.map(({ key }) => key).filter(few));
  for (const { total, parts } of ratios) {
    if (few(total) || parts.some((part) => small.has(part))) {
      for (const part of parts) if (!shownAnyway.has(part)) small.add(part);
    }
  }
  return small;
}
