import { byName, countryName } from '../texts/names.js';

/** Members of the Council of Europe, by ISO 3166-1 alpha-2, with Belarus and Kosovo's user-assigned code. */
const codes =
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA XK'.split(
    ' ',
  );

/** European countries to choose from, in the order of the reader's language. */
export function europeanCountries(locale: string): { value: string; label: string }[] {
  return codes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort(byName(({ label }) => label, locale));
}
