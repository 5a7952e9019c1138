import type { Figure } from '@integras/contracts';

/**
 * Whether figures can be put in order of their values: only when no two neighbours' intervals overlap. Counts are as
 * they are and can always be ordered; hidden ones never, because their place would tell them.
 */
export function canOrder(figures: readonly Figure[]): boolean {
  if (figures.length < 2 || figures.some(({ hidden, value }) => hidden || value === null)) return false;
  return !intervalsOverlap(figures);
}

/** Whether any two neighbours by value that are shown with an interval have it overlap. */
export function intervalsOverlap(figures: readonly Figure[]): boolean {
  const ordered = byValue(figures.filter(({ hidden, value }) => !hidden && value !== null));
  return ordered.some((figure, index) => {
    const next = ordered[index + 1];
    if (!next || !figure.interval || !next.interval) return false;
    return Number(figure.interval.low) <= Number(next.interval.high);
  });
}

/** The highest first. */
export function byValue(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((left, right) => Number(right.value) - Number(left.value));
}
