import type { Figure } from '@integras/contracts';
import { useIntl } from 'react-intl';
import { writtenMonth } from '../texts/days.js';
import { countryName } from '../texts/names.js';

/** Of which place and month a figure is; of the pilot that is corrected, the month alone. */
export function useWhereAndWhen() {
  const { locale, formatMessage } = useIntl();
  return ({ scope, scopeId, scopeName, period }: Pick<Figure, 'scope' | 'scopeId' | 'scopeName' | 'period'>) => {
    const when = period === 'all' ? formatMessage({ id: 'preview.all-time' }) : writtenMonth(period, locale, 'long');
    if (scope === 'pilot') return when;
    return `${scope === 'country' ? countryName(scopeId, locale) : (scopeName ?? scopeId)}, ${when}`;
  };
}
