import type { AgeBand, EmploymentStatus, Figure, Gender, PartnerKind, ProtectionStatus } from '@integras/contracts';
import type { TextId } from '../texts/texts.js';

/** In the order in which people read them, of each dimension whose categories have names here. */
const order: Record<string, readonly string[]> = {
  gender: ['female', 'male', 'non_binary', 'unknown'] as const satisfies readonly Gender[],
  ageBand: ['under_18', '18_29', '30_54', '55_and_over', 'unknown'] as const satisfies readonly AgeBand[],
  employment: [
    'unemployed',
    'long_term_unemployed',
    'inactive',
    'employed',
    'self_employed',
    'unknown',
  ] as const satisfies readonly EmploymentStatus[],
  protection: [
    'asylum_applicant',
    'refugee',
    'subsidiary_protection',
    'temporary_protection',
    'humanitarian',
    'other',
    'unknown',
  ] as const satisfies readonly ProtectionStatus[],
  organisation: ['public_body', 'ngo', 'research', 'enterprise', 'other'] as const satisfies readonly PartnerKind[],
};

/** The categories of a dimension whose categories have names here. */
export const categoriesOf = (dimension: string): readonly string[] => order[dimension] ?? [];

/** Where the names of a dimension's categories stand among the texts. */
const named: Record<string, string> = { gender: 'category', ageBand: 'category' };

type By = NonNullable<Figure['by']>;

/** Sorts figures of one dimension. */
export function byCategory({ by: left }: Pick<Figure, 'by'>, { by: right }: Pick<Figure, 'by'>): number {
  const categories = order[left?.dimension ?? ''] ?? [];
  return categories.indexOf(left?.category ?? '') - categories.indexOf(right?.category ?? '');
}

export function categoryName({ dimension, category }: By, text: (message: { id: TextId }) => string): string {
  if (category === 'unknown') return text({ id: 'category.unknown' });
  if (!order[dimension]?.includes(category)) return category;
  return text({ id: `${named[dimension] ?? dimension}.${category}` as TextId });
}

export function dimensionName(dimension: string, text: (message: { id: TextId }) => string): string {
  return dimension in order ? text({ id: `by.${dimension}` as TextId }) : dimension;
}
