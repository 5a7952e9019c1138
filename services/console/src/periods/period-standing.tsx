import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import type { Period } from '../api/periods.js';
import { countryName } from '../texts/names.js';
import classes from './periods.module.css';

/** How far a period has come: open, locked, verified by which countries, released. */
export function PeriodStanding({ period: { from, until, lockedAt, verified, release } }: { period: Period }) {
  const { locale, formatList } = useIntl();
  return (
    <p className={classes.facts}>
      <span>
        <PeriodDays from={from} until={until} />
      </span>
      <span>
        {lockedAt === null ? (
          <FormattedMessage id="period.open" />
        ) : (
          <FormattedMessage
            id="period.locked"
            values={{ day: <FormattedDate value={lockedAt} day="numeric" month="long" year="numeric" /> }}
          />
        )}
      </span>
      {verified.length > 0 && (
        <span>
          <FormattedMessage
            id="period.verified"
            values={{ countries: formatList(verified.map((code) => countryName(code, locale))) }}
          />
        </span>
      )}
      {release !== null && (
        <b>
          <FormattedMessage id="period.released" />
        </b>
      )}
    </p>
  );
}

/** Its first and last day. */
export function PeriodDays({ from, until }: { from: string; until: string }) {
  const { formatDateTimeRange } = useIntl();
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return <>{formatDateTimeRange(noon(from), noon(until), day)}</>;
}
