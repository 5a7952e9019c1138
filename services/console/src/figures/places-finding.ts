import type { Figure } from '@integras/contracts';
import { useIntl } from 'react-intl';
import { byValue } from '../charts/order.js';
import { drawn } from './drawn.js';
import type { FigureWords } from './figure-words.js';

interface Found {
  level: 'country' | 'territory' | 'pilot';
  figures: readonly Figure[];
  isOrderable: boolean;
  nameOf: (figure: Figure) => string;
  words: (figure: Figure) => FigureWords;
}

/** What places side by side show, as a sentence; who is first is said only where it can be. */
export function usePlacesFinding({ level, figures, isOrderable, nameOf, words }: Found): string {
  const { formatMessage } = useIntl();
  const shown = byValue(figures.filter((figure) => drawn(figure).value !== undefined));
  const [highest, lowest] = [shown[0], shown.at(-1)];
  if (!highest || !lowest) return formatMessage({ id: 'by-place.finding.none' });
  const [first, last] = [nameOf(highest), nameOf(lowest)];
  if (shown.length === 1) return formatMessage({ id: 'by-place.finding.one' }, { place: first });
  const [high, low] = [highest, lowest].map((figure) => words(figure).value);
  if (isOrderable) return formatMessage({ id: 'by-place.finding.ordered' }, { first, last, high, low });
  return formatMessage({ id: 'by-place.finding' }, { level, count: shown.length, high, low });
}
