import { FormattedDate, FormattedMessage } from 'react-intl';
import type { Release } from '../api/releases.js';
import { PeriodDays } from '../periods/period-standing.js';
import classes from '../periods/periods.module.css';

/** What time a release tells of, and since when. */
export function ReleaseFacts({ release: { period, publishedAt } }: { release: Release }) {
  return (
    <p className={classes.facts}>
      <span>
        <PeriodDays {...period} />
      </span>
      <span>
        <FormattedMessage
          id="published.on"
          values={{ day: <FormattedDate value={publishedAt} day="numeric" month="long" year="numeric" /> }}
        />
      </span>
    </p>
  );
}
