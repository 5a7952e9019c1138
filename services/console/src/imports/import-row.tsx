import { Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import { type Import, isUnderWay } from '../api/imports.js';
import classes from '../records/records.module.css';
import { wholeNumber } from '../texts/numbers.js';
import { outcomeOf } from './outcome.js';

/** One import in the list: when it was, and how it stands. */
export function ImportRow({ of }: { of: Import }) {
  const { locale } = useIntl();
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
        {isUnderWay(of) ? (
          <FormattedMessage id="import.under-way" />
        ) : (
          <FormattedMessage
            id={outcomeOf(of).text}
            values={{
              accepted: of.accepted,
              acceptedText: wholeNumber(of.accepted, locale),
              refused: of.refused,
              refusedText: wholeNumber(of.refused, locale),
            }}
          />
        )}
      </p>
    </>
  );
}
