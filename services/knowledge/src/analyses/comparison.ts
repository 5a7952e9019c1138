import { type SwotQuadrant, swotQuadrants, type SwotTopic, swotTopics } from '@integras/contracts';
import type { Item } from './analysis.js';

/** The published editions of several territories, topic by topic. */
export interface Comparison<T> {
  territories: T[];
  /** Only topics that one of them has an item about; `cells` in the order of `territories`. */
  topics: { topic: SwotTopic; cells: ComparedCell[] }[];
}

/** What one analysis says about one topic. */
export interface ComparedCell {
  /** The weights of its items added up, by quadrant. */
  weights: Record<SwotQuadrant, number>;
  /** The heaviest first. */
  items: Item[];
}

/** Lays editions side by side. */
export function comparisonOf<T extends { items: readonly Item[] }>(
  editions: readonly T[],
): Comparison<Omit<T, 'items'>> {
  return {
    territories: editions.map((edition) => {
      const { items: _, ...territory } = edition;
      return territory;
    }),
    topics: swotTopics
      .filter((topic) => editions.some(({ items }) => items.some((item) => item.topic === topic)))
      .map((topic) => ({
        topic,
        cells: editions.map(({ items }) => cellOf(items.filter((item) => item.topic === topic))),
      })),
  };
}

function cellOf(items: readonly Item[]): ComparedCell {
  const weightOf = (quadrant: SwotQuadrant) =>
    items.filter((item) => item.quadrant === quadrant).reduce((sum, { weight }) => sum + weight, 0);
  return {
    weights: Object.fromEntries(
      swotQuadrants.map((quadrant) => [quadrant, weightOf(quadrant)]),
    ) as ComparedCell['weights'],
    items: items.toSorted((one, other) => other.weight - one.weight),
  };
}
