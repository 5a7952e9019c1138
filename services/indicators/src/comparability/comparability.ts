import {
  type ComparabilityGrade,
  type Figure,
  type FigureComparability,
  leastGrade,
  type MappedAttribute,
  mappedAttributes,
} from '@integras/contracts';
import type { CompiledDefinition } from '../definitions/compile.js';

/** How comparable one of a country's lists is, as its mapping to the common codes says. */
export interface KnownGrade {
  project: string;
  country: string;
  attribute: MappedAttribute;
  grade: ComparabilityGrade;
}

/** The attributes at entry by which a figure tells persons apart: those it is divided by, and those its definition reads. */
export function attributesOf(
  definition: Pick<CompiledDefinition, 'countings'> | undefined,
  { by }: Pick<Figure, 'by'>,
): MappedAttribute[] {
  return mappedAttributes.filter(
    (attribute) =>
      by?.dimension === attribute ||
      definition?.countings.some((counting) => counting.readsField(`entry.${attribute}`)),
  );
}

/**
 * What has to be said of a figure: of each attribute and country the least grade of its mappings, where that is less
 * than exact. A figure of several countries is as comparable as each of them.
 */
export function comparabilityOf(
  { project, country }: Pick<Figure, 'project' | 'country'>,
  attributes: readonly MappedAttribute[],
  known: readonly KnownGrade[],
): FigureComparability[] {
  const concerned = known.filter(
    (one) =>
      one.project === project &&
      attributes.includes(one.attribute) &&
      (country === undefined || one.country === country),
  );
  const places = [...new Set(concerned.map(({ attribute, country: of }) => `${attribute} ${of}`))].sort();
  return places.flatMap((place) => {
    const those = concerned.filter(({ attribute, country: of }) => `${attribute} ${of}` === place);
    const { attribute, country: of } = those[0]!;
    const grade = leastGrade(those.map((one) => one.grade));
    return grade === 'exact' ? [] : [{ attribute, country: of, grade }];
  });
}
