import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { deedOf } from '../api/happenings.js';
import { queries } from '../api/queries.js';
import { type Subscription, subscriptionQueries } from '../api/subscriptions.js';
import { countryName } from '../texts/names.js';
import classes from './subscriptions.module.css';

/** To whom, where to, and which facts. */
export function WhatIsSent({
  subscription: { account, url, nats, publicKey, filter },
}: {
  subscription: Subscription;
}) {
  const { locale } = useIntl();
  const { data: systems } = useQuery(subscriptionQueries.partnerSystems());
  const { data: pilots } = useQuery(queries.pilots());
  const titleOf = new Map(pilots?.map(({ id, title }) => [id, title]));
  const written = (values: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(values.toSorted());
  return (
    <>
      <p>
        <FormattedMessage
          id="subscription.to"
          values={{ system: systems?.find(({ id }) => id === account)?.name ?? account }}
        />{' '}
        <code className={classes.address}>{url ?? (nats && `${nats.server} ${nats.stream}`)}</code>
      </p>
      {publicKey !== undefined && (
        <p>
          <FormattedMessage id="subscription.public-key" /> <code className={classes.address}>{publicKey}</code>
        </p>
      )}
      <ul>
        <li>
          {filter.types ? written(filter.types.map((type) => deedOf({ type }))) : <FormattedMessage id="sent.types" />}
        </li>
        <li>
          {filter.countries ? (
            written(filter.countries.map((code) => countryName(code, locale)))
          ) : (
            <FormattedMessage id="sent.countries" />
          )}
        </li>
        <li>
          {filter.pilots ? (
            written(filter.pilots.map((id) => titleOf.get(id) ?? id))
          ) : (
            <FormattedMessage id="sent.pilots" />
          )}
        </li>
      </ul>
    </>
  );
}
