import type { IntlShape } from 'react-intl';
import { writtenDay } from '../texts/days.js';
import { countryName } from '../texts/names.js';
import { fieldName } from './field-name.js';
import { serverReasons } from './server-reasons.js';

/** A reason of the server in the words of the page; undefined when there are none for it. */
export function serverWords(
  reason: string,
  { formatMessage, locale }: Pick<IntlShape, 'formatMessage' | 'locale'>,
  called: (field: string) => string | undefined = fieldName,
): string | undefined {
  for (const { reason: pattern, text, names } of serverReasons) {
    const found = pattern.exec(reason);
    if (!found) continue;
    const [, ...each] = found;
    const [named = ''] = each;
    const value = {
      field: () => called(named),
      day: () => writtenDay(named, locale),
      days: () => each.map((day) => writtenDay(day, locale)).join(' – '),
      country: () => countryName(named, locale),
      number: () => named,
      titles: () => named,
      nothing: () => '',
    }[names]();
    // Of a field that the form does not have nobody could say which one is meant.
    return value === undefined ? undefined : formatMessage({ id: text }, { value });
  }
  return undefined;
}
