import { ValidateBy } from 'class-validator';
import { isCurrency, isPlausible, isWithinDay, mostMoney, plausibleYears } from './plausible.js';
import { isReadable, staysInLine } from './readable.js';

const reasons = {
  isReadable: 'must show something to read, not only blanks and characters that nobody sees',
  staysInLine: 'must stay in its line: no line separators, and no characters that override the direction of reading',
  isLanguage: 'must be in languages that ISO 639-1 has a code for',
  isPlausible: `must be in the years ${plausibleYears.first} to ${plausibleYears.last}`,
  isIssued: 'must be a currency that ISO 4217 has a code for',
  isAffordable: `must be at most ${mostMoney} minor units`,
  isWithinDay: 'must be at most the 24 hours of a day',
  holdsNoPassword: 'must not contain a name or password: whoever reads it could use them',
};
type Rule = keyof typeof reasons;

/**
 * Names of rules that hold for what comes in from now on. Facts that were recorded before these rules were made stay
 * valid: published schemas do not carry them, and whoever checks a recorded fact leaves them out.
 */
export const rulesForNewOnly: ReadonlySet<string> = new Set(Object.keys(reasons));

/** What is not of its shape, or empty, is left to the other rules of the field. */
const rule = (name: Rule, holds: (text: string) => boolean): PropertyDecorator =>
  ValidateBy(
    { name, validator: { validate: (value: unknown) => typeof value !== 'string' || value === '' || holds(value) } },
    { message: `$property ${reasons[name]}` },
  );

/** The same for each of several texts; the reason says which. */
const ruleForEach = (name: Rule, holds: (text: string) => boolean): PropertyDecorator => {
  const failing = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([language, text]: [string, unknown]) =>
          typeof text !== 'string' || text === '' || holds(text) ? [] : [language],
        )
      : [];
  return ValidateBy(
    { name, validator: { validate: (value: unknown) => failing(value).length === 0 } },
    { message: ({ property, value }) => `${property} (${failing(value).join(', ')}) ${reasons[name]}` },
  );
};

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const isLanguage = (code: string): boolean => !/^[a-z]{2}$/.test(code) || languageNames.of(code) !== undefined;
const madeUp = (languages: unknown): string[] =>
  (Array.isArray(languages) ? languages : Object.keys(languages ?? {})).filter(
    (code): code is string => typeof code === 'string' && !isLanguage(code),
  );

/** Codes of languages there are, as a list or as what texts are by; what is no code is told so by the other rules. */
export const AreLanguages = (): PropertyDecorator =>
  ValidateBy(
    { name: 'isLanguage', validator: { validate: (value: unknown) => madeUp(value).length === 0 } },
    { message: ({ property, value }) => `${property} (${madeUp(value).join(', ')}) ${reasons.isLanguage}` },
  );

/** A text with something to read in it. */
export const IsReadable = () => rule('isReadable', isReadable);
/** Texts by language, each with something to read in it. */
export const AreReadable = () => ruleForEach('isReadable', isReadable);
/** A text that reads in one line, in the direction it is written. */
export const StaysInLine = () => rule('staysInLine', staysInLine);
/** The same for texts by language. */
export const StayInLine = () => ruleForEach('staysInLine', staysInLine);
/** A currency there is; what is no three letters is told so by the other rules of the field. */
export const IsIssuedCurrency = () => rule('isIssued', (code) => !/^[A-Z]{3}$/.test(code) || isCurrency(code));
/** An address that everybody may read. */
export const HoldsNoPassword = () =>
  rule('holdsNoPassword', (address) => {
    if (!URL.canParse(address)) return true;
    const { username, password } = new URL(address);
    return username === '' && password === '';
  });
/** Hours of one day, as decimal text. */
export const IsWithinDay = () => rule('isWithinDay', isWithinDay);
/** An amount that somebody can have spent. */
export const IsAffordable = (): PropertyDecorator =>
  ValidateBy(
    { name: 'isAffordable', validator: { validate: (value: unknown) => !(Number(value) > mostMoney) } },
    { message: `$property ${reasons.isAffordable}` },
  );
/** A day, a month, a year or a local time that somebody can mean. */
export const IsPlausible = () => rule('isPlausible', isPlausible);
