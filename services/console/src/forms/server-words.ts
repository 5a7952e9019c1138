import type { IntlShape } from 'react-intl';
import { writtenDay } from '../texts/days.js';
import type { TextId } from '../texts/texts.js';
import { fieldName } from './field-name.js';

/** Reasons that the server gives in English, for which there are words: what they name is a field of the form, a day or a number. */
const known: readonly { reason: RegExp; text: TextId; names: 'field' | 'day' | 'number' | 'nothing' }[] = [
  { reason: /^must be after (\w+)$/, text: 'mistake.not-after', names: 'field' },
  { reason: /^must not be less than (\w+)$/, text: 'mistake.less-than', names: 'field' },
  { reason: /^must not be before (?:\D* )?(\d{4}-\d{2}-\d{2})$/, text: 'mistake.before-day', names: 'day' },
  { reason: /^must not be after (?:\D* )?(\d{4}-\d{2}-\d{2})$/, text: 'mistake.after-day', names: 'day' },
  { reason: /^must be shorter than or equal to (\d+) characters$/, text: 'mistake.too-long', names: 'number' },
  { reason: /^\S+ is before (?:\D* )?(\d{4}-\d{2}-\d{2})\.$/, text: 'mistake.before-day', names: 'day' },
  { reason: /^\S+ is in the future: /, text: 'mistake.future', names: 'nothing' },
  { reason: /^is what earnings measures$/, text: 'mistake.empty', names: 'nothing' },
  { reason: /^is taken$/, text: 'mistake.taken', names: 'nothing' },
];

/** A reason of the server in the words of the page; undefined when there are none for it. */
export function serverWords(
  reason: string,
  { formatMessage, locale }: Pick<IntlShape, 'formatMessage' | 'locale'>,
  called: (field: string) => string | undefined = fieldName,
): string | undefined {
  for (const { reason: pattern, text, names } of known) {
    const found = pattern.exec(reason);
    if (!found) continue;
    const [, named = ''] = found;
    const value = names === 'field' ? called(named) : names === 'day' ? writtenDay(named, locale) : named;
    // Of a field that the form does not have nobody could say which one is meant.
    return value === undefined ? undefined : formatMessage({ id: text }, { value });
  }
  return undefined;
}
