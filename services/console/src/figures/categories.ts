import type { Figure } from '@integras/contracts';
import type { TextId } from '../texts/texts.js';

/** In the order in which people read them, of each dimension whose categories have names here. */
const order: Record<string, readonly string[]> = {
  gender: ['female', 'male', 'non_binary', 'unknown'],
  ageBand: ['under_18', '18_29', '30_54', '55_and_over', 'unknown'],
};
const known = new Set(Object.values(order).flat());

/** Sorts figures of one dimension. */
export function byCategory({ by: left }: Pick<Figure, 'by'>, { by: right }: Pick<Figure, 'by'>): number {
  const categories = order[left?.dimension ?? ''] ?? [];
  return categories.indexOf(left?.category ?? '') - categories.indexOf(right?.category ?? '');
}

export function categoryName(category: string, text: (message: { id: TextId }) => string): string {
  return known.has(category) ? text({ id: `category.${category}` as TextId }) : category;
}

export function dimensionName(dimension: string, text: (message: { id: TextId }) => string): string {
  return dimension in order ? text({ id: `by.${dimension}` as TextId }) : dimension;
}
