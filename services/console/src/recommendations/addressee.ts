import type { RecommendationContent } from '../api/recommendations.js';

type Addressee = Pick<RecommendationContent, 'level' | 'country' | 'territory'>;

/** Where a recommendation is for, as a choice of one: a territory by its id, a country by its code, or `` for all. */
export const whereOf = ({ country, territory }: Addressee): string => territory ?? country ?? '';

/** The addressee that was chosen; the European level is about no single country. */
export function addresseeOf(
  level: Addressee['level'],
  where: string,
  territories: readonly { id: string; country: string }[],
): Addressee {
  if (level === 'european' || where === '') return { level };
  const territory = territories.find(({ id }) => id === where);
  return territory ? { level, country: territory.country, territory: where } : { level, country: where };
}
