import type { Figure } from '@integras/contracts';
import { useIntl } from 'react-intl';
import { byValue } from '../charts/order.js';
import { countryName } from '../texts/names.js';
import type { FigureWords } from './figure-words.js';

/** What countries side by side show, as a sentence; who is first is said only where it can be. */
export function useCountriesFinding(
  figures: readonly Figure[],
  isOrderable: boolean,
  words: (figure: Figure) => FigureWords,
): string {
  const { formatMessage, locale } = useIntl();
  const shown = byValue(figures.filter(({ hidden, value }) => !hidden && value !== null));
  const [highest, lowest] = [shown[0], shown.at(-1)];
  if (!highest || !lowest) return formatMessage({ id: 'countries.finding.none' });
  const [first, last] = [highest, lowest].map(({ scopeId }) => countryName(scopeId, locale));
  if (shown.length === 1) return formatMessage({ id: 'countries.finding.one' }, { country: first });
  const [high, low] = [highest, lowest].map((figure) => words(figure).value);
  if (isOrderable) return formatMessage({ id: 'countries.finding.ordered' }, { first, last, high, low });
  return formatMessage({ id: 'countries.finding' }, { count: shown.length, high, low });
}
