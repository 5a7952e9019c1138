import type { IntlShape } from 'react-intl';
import type { Import } from '../api/imports.js';
import { wholeNumber } from '../texts/numbers.js';
import type { TextId } from '../texts/texts.js';

type Ended = Pick<Import, 'state' | 'dryRun' | 'accepted' | 'repeated' | 'refused'>;

/** How it came out, in a sentence, of an import or a dry run that has ended. */
export function outcomeWords(
  of: Ended,
  { formatMessage, locale }: Pick<IntlShape, 'formatMessage' | 'locale'>,
): string {
  const { accepted, refused } = of;
  const texts = { acceptedText: wholeNumber(accepted, locale), refusedText: wholeNumber(refused, locale) };
  return formatMessage({ id: outcomeOf(of).text }, { accepted, refused, ...texts });
}

/** How good that is, and the text that says it. */
export function outcomeOf({ state, dryRun, accepted, repeated, refused }: Ended): {
  kind: 'good' | 'care' | 'problem' | 'notice';
  text: TextId;
} {
  if (state === 'failed') return { kind: 'problem', text: 'import.outcome.failed' };
  if (state === 'refused') return { kind: 'problem', text: 'import.outcome.refused' };
  if (accepted === 0 && refused === 0)
    return { kind: 'notice', text: repeated > 0 ? 'import.outcome.repeated' : 'import.outcome.nothing' };
  if (dryRun)
    return refused > 0
      ? { kind: 'care', text: 'import.outcome.checked-some' }
      : { kind: 'good', text: 'import.outcome.checked' };
  return refused > 0
    ? { kind: 'care', text: 'import.outcome.done-some' }
    : { kind: 'good', text: 'import.outcome.done' };
}
