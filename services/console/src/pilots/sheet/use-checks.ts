import { useIntl } from 'react-intl';
import { type Day, isDay } from '../../texts/days.js';

/** What can be wrong, in the words that field and summary both use. */
export function useChecks(today: Day) {
  const { formatMessage } = useIntl();
  return {
    pastDay: (day: Day) => {
      if (!isDay(day)) return formatMessage({ id: 'mistake.no-day' });
      return day <= today || formatMessage({ id: 'mistake.future' });
    },
    anyDay: (day: Day) => isDay(day) || formatMessage({ id: 'mistake.no-day' }),
    said: (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.no-reason' }),
    named: (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.no-title' }),
    link: (url: string) => url.trim() === '' || isLink(url) || formatMessage({ id: 'mistake.no-link' }),
  };
}

function isLink(url: string): boolean {
  return URL.canParse(url.trim()) && new URL(url.trim()).protocol === 'https:';
}
