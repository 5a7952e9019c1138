import type { Figure, FigureComparability, MappedAttribute } from '@integras/contracts';
import type { Wording } from '../definitions/definition.js';

const attributes: Record<MappedAttribute, Wording> = {
  isced: { en: 'Education (ISCED)', de: 'Bildung (ISCED)' },
  protection: { en: 'Legal status', de: 'Rechtsstatus' },
  employment: { en: 'Labour status', de: 'Erwerbsstatus' },
};
const grades: Record<FigureComparability['grade'], Wording> = {
  close: { en: 'close', de: 'nahe' },
  broad: { en: 'broad', de: 'grob' },
  none: { en: 'some categories have no common code', de: 'manche Kategorien haben keinen gemeinsamen Code' },
};
const said = {
  en: (attribute: string, country: string, grade: string) =>
    `${attribute} in ${country} is comparable only in part: ${grade}`,
  de: (attribute: string, country: string, grade: string) =>
    `${attribute} ist in ${country} nur eingeschränkt vergleichbar: ${grade}`,
};

/** Of each country whose own categories a figure rests on how comparable these are, a sentence without its full stop. */
export function comparabilityIn(language: keyof typeof said, { comparability = [] }: Figure): string[] {
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  return comparability.map(({ attribute, country, grade }) =>
    said[language](attributes[attribute][language], countries.of(country) ?? country, grades[grade][language]),
  );
}
