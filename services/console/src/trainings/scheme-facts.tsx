import { FormattedMessage, useIntl } from 'react-intl';
import type { Scheme } from '../api/trainings.js';
import { countryName } from '../texts/names.js';
import classes from './trainings.module.css';

/** What kind of training it is, where, and whether it is over or cancelled. */
export function SchemeFacts({ scheme: { kind, country, joint, state } }: { scheme: Scheme }) {
  const { locale } = useIntl();
  return (
    <p className={classes.facts}>
      <span>
        <FormattedMessage id={`training.kind.${kind}`} />
      </span>
      <span>{countryName(country, locale)}</span>
      {joint && (
        <span>
          <FormattedMessage id="training.joint" />
        </span>
      )}
      {state !== 'open' && (
        <span {...(state === 'cancelled' && { 'data-cancelled': '' })}>
          <FormattedMessage id={`training.${state}`} />
        </span>
      )}
    </p>
  );
}
