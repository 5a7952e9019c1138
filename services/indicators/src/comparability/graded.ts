import type { Figure } from '@integras/contracts';
import type { DataSource } from 'typeorm';
import type { Indicators } from '../definitions/indicators.js';
import { attributesOf, comparabilityOf } from './comparability.js';
import { findGrades } from './grades.store.js';

/**
 * The figures, and beside those that tell persons apart by a country's own categories how comparable these are: as the
 * categories were mapped when the figure was known so.
 */
export async function graded(
  source: DataSource,
  indicators: Indicators,
  figures: readonly Figure[],
): Promise<Figure[]> {
  const concerned = new Map(
    figures.flatMap((figure) => {
      const attributes = attributesOf(indicators.find(figure.indicator, figure.version), figure);
      return attributes.length === 0 ? [] : [[figure, attributes] as const];
    }),
  );
  const instants = new Set([...concerned.keys()].map(({ asOf }) => asOf));
  const known = new Map(
    await Promise.all(
      [...instants].map(async (asOf) => {
        const projects = new Set([...concerned.keys()].flatMap((one) => (one.asOf === asOf ? one.project : [])));
        return [asOf, await findGrades(source, [...projects], asOf)] as const;
      }),
    ),
  );
  return figures.map((figure) => {
    const attributes = concerned.get(figure);
    const comparability = attributes ? comparabilityOf(figure, attributes, known.get(figure.asOf)!) : [];
    return comparability.length === 0 ? figure : { ...figure, comparability };
  });
}
