import type { Column } from '../spreadsheets/columns.js';
import type { Codes } from '../spreadsheets/meanings.js';
import { byName, countryName } from '../texts/names.js';
import { europeanCountries } from '../visitors/countries.js';

/** Those of Europe, that of the training, and any other that the file names by its code. */
export function countriesToChoose(columns: readonly Column[], own: string, locale: string): Codes[] {
  const european = europeanCountries(locale);
  const named = columns.flatMap(({ texts = [] }) => texts).filter((text) => isCode(text, locale));
  const others = [...new Set([own, ...named])]
    .filter((code) => !european.some(({ value }) => value === code))
    .map((value) => ({ value, label: countryName(value, locale) }));
  return [...european, ...others].toSorted(byName(({ label }) => label, locale));
}

/** Whether it is a code of a country: there is a name for it. */
const isCode = (text: string, locale: string): boolean => /^[A-Z]{2}$/.test(text) && countryName(text, locale) !== text;
