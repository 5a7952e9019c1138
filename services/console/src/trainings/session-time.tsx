import { useIntl } from 'react-intl';
import type { SessionTimes } from '../api/trainings.js';

/** When a session is, in the time of its place, which is named. */
export function SessionTime({ session: { starts, ends, timeZone } }: { session: SessionTimes }) {
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return <time dateTime={starts}>{format.formatRange(new Date(starts), new Date(ends))}</time>;
}
