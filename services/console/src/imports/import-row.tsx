import { Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import { type Import, isUnderWay } from '../api/imports.js';
import classes from '../records/records.module.css';
import { outcomeWords } from '../spreadsheets/outcome.js';

/** One import in the list: when it was, and how it stands. */
export function ImportRow({ of }: { of: Import }) {
  const intl = useIntl();
  return (
    <>
      <h3>
        <Link to="/app/imports/$import" params={{ import: of.id }}>
          <FormattedMessage id={of.dryRun ? 'import.name.check' : 'import.name'} values={{ mapping: of.mapping }} />
        </Link>
      </h3>
      <p className={classes.facts}>
        <time dateTime={of.createdAt}>
          <FormattedDate value={of.createdAt} day="numeric" month="short" year="numeric" />{' '}
          <FormattedTime value={of.createdAt} />
        </time>
        {isUnderWay(of) ? <FormattedMessage id="import.under-way" /> : outcomeWords(of, intl)}
      </p>
    </>
  );
}
