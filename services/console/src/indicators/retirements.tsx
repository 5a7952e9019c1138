import { FormattedDate, FormattedMessage } from 'react-intl';
import type { Retirement } from '../api/definitions.js';
import classes from './versions.module.css';

/** When an indicator was not in use, the latest first, with the reasons; nothing where it always was. */
export function Retirements({ retirements }: { retirements: readonly Retirement[] }) {
  if (retirements.length === 0) return null;
  return (
    <ul className={classes.versions}>
      {retirements.toReversed().map(({ since, reason, until, resumedBecause = '' }) => (
        <li key={since}>
          <p>
            <FormattedMessage id="retired.since" values={{ date: <Day at={since} />, reason }} />
          </p>
          {until !== undefined && (
            <p>
              <FormattedMessage id="retired.until" values={{ date: <Day at={until} />, reason: resumedBecause }} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Day({ at }: { at: string }) {
  return <FormattedDate value={at} day="numeric" month="long" year="numeric" />;
}
