import type { IntlShape } from 'react-intl';
import { serverWords } from '../forms/server-words.js';
import type { TextId } from '../texts/texts.js';

/** Why rows are refused, as the server says it in English, and the texts that say it in the language of the page. */
const known: readonly { reason: RegExp; text: TextId }[] = [
  { reason: /^column (?<column>.+) is empty$/s, text: 'import.why.empty' },
  { reason: /^is empty$/, text: 'import.why.no-reference' },
  {
    reason: /^column (?<column>.+): the mapping has no value for "(?<cell>.*)"$/s,
    text: 'import.why.no-meaning',
  },
  { reason: /^is not a number$/, text: 'import.why.no-number' },
  { reason: /^is not a whole number$/, text: 'import.why.no-whole-number' },
  { reason: /^is in no band$/, text: 'import.why.no-band' },
  { reason: /^is not a day as in 2025-06-15$/, text: 'import.why.no-day' },
  { reason: /must be a calendar day that exists/, text: 'import.why.no-day' },
  { reason: /^is neither true nor false$/, text: 'import.why.no-yes-or-no' },
  { reason: /must be one of the following values/, text: 'import.why.no-code' },
  { reason: /must be one line of 1 to 200 characters/, text: 'import.why.no-line' },
  { reason: /^"(?<cell>.*)" names no pilot that you may import for$/s, text: 'import.why.no-pilot' },
  { reason: /^was already imported with other values; correct it instead$/, text: 'import.why.changed' },
  { reason: /^what it is about is not there: /, text: 'import.why.not-there' },
  { reason: /^has (?<cells>\d+) cells where the heading has (?<columns>\d+)$/, text: 'import.why.width' },
  { reason: /^is not JSON/, text: 'import.why.no-json' },
  { reason: /^is not a JSON object$/, text: 'import.why.no-json' },
  { reason: /is enrolled in this pilot already\.$/, text: 'import.why.already-enrolled' },
  { reason: /^A person is enrolled before anything else is reported of them\.$/, text: 'import.why.not-enrolled' },
  { reason: /^The person left on \S+ already\.$/, text: 'import.why.already-exited' },
  { reason: /^A follow-up asks a person who has left\.$/, text: 'import.why.not-exited' },
  { reason: /^There is a follow-up at \S+ already/, text: 'import.why.already-followed-up' },
  { reason: /^The participant asked that what is known of them is not used/, text: 'import.why.restricted' },
  { reason: /^The pilot is \w+; this is accepted while it is /, text: 'import.why.pilot-not-accepting' },
  { reason: /^The pilot has not started\.$/, text: 'import.why.pilot-not-started' },
  { reason: /^The milestone is \w+ already\.$/, text: 'import.why.milestone-over' },
  { reason: /^must be the currency of the pilot's budget, (?<currency>\w+)$/, text: 'import.why.currency' },
  { reason: /must be a currency code of ISO 4217/, text: 'import.why.no-currency' },
  { reason: /^must be unknown when the result is /, text: 'import.why.must-be-unknown' },
  { reason: /^must not be negative$/, text: 'import.why.negative' },
];

/** What the cell was, before what is wrong with it. */
const ofCell = /^column (?<column>.+?): "(?<cell>.*)":? (?<why>is .*|\S+ must .*|must .*|\S+ is .*)$/s;

/** A reason in the words of the page; undefined when there are none for it. */
export function rowReason(reason: string, intl: Pick<IntlShape, 'formatMessage' | 'locale'>): string | undefined {
  const { column = '', cell = '', why } = ofCell.exec(reason)?.groups ?? {};
  if (why !== undefined) {
    const words = rowReason(why, intl);
    return words && intl.formatMessage({ id: 'import.why.of-cell' }, { column, cell, why: words });
  }
  for (const { reason: pattern, text } of known) {
    const found = pattern.exec(reason);
    if (found) return intl.formatMessage({ id: text }, { ...found.groups });
  }
  return serverWords(reason, intl);
}
