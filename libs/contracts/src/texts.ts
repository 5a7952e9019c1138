import { ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { AreLanguages, AreReadable, StayInLine } from './rules-for-new-only.js';

/** The same text in several languages, by ISO 639-1 code: `{ en: 'Housing first', de: 'Zuerst die Wohnung' }`. */
export type Texts = Record<string, string>;

/** ISO 639-1. */
export const languagePattern = /^[a-z]{2}$/;

/** More languages than the partnership has would be a mistake. */
export const mostLanguages = 24;

// oxlint-disable-next-line no-control-regex -- exactly the characters PostgreSQL and readers cannot take
const forbidden = { prose: /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/, line: /\p{Cc}/u };

/** True for one to {@link mostLanguages} texts of 1 to `max` characters by language. */
export function areTexts(value: unknown, max: number, kind: 'line' | 'prose'): value is Texts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.length <= mostLanguages &&
    entries.every(
      ([language, text]) =>
        languagePattern.test(language) &&
        typeof text === 'string' &&
        text.length > 0 &&
        text.length <= max &&
        !forbidden[kind].test(text),
    )
  );
}

const AreTexts =
  (kind: 'line' | 'prose', max: number): PropertyDecorator =>
  (target, property) => {
    ValidateBy(
      { name: 'areTexts', validator: { validate: (value) => areTexts(value, max, kind) } },
      {
        message: `$property must be texts by language, as in { "en": "…" }, each of 1 to ${max} characters${kind === 'line' ? ' in one line' : ''}`,
      },
    )(target, property as string);
    AreLanguages()(target, property);
    AreReadable()(target, property);
    if (kind === 'line') StayInLine()(target, property);
    // A function replaces what is made of the property's type, which is no class.
    JSONSchema(() => ({
      type: 'object',
      minProperties: 1,
      maxProperties: mostLanguages,
      additionalProperties: { type: 'string', minLength: 1, maxLength: max },
    }))(target, property as string);
  };

/** A short text of one line, in one language or several. */
export const AreLines = (max = 200): PropertyDecorator => AreTexts('line', max);

/** A longer text in Markdown, in one language or several, as it was written. */
export const AreProse = (max = 20_000): PropertyDecorator => AreTexts('prose', max);
