import { FormattedDate, FormattedMessage } from 'react-intl';
import type { Release } from '../api/releases.js';
import { PeriodDays } from '../periods/period-standing.js';
import classes from '../periods/periods.module.css';

/** Of which project and time a release tells, and since when. */
export function ReleaseFacts({ release: { projectName, period, publishedAt } }: { release: Release }) {
  return (
    <p className={classes.facts}>
      <span>{projectName}</span>
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
