import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Subscription, subscriptionQueries } from '../api/subscriptions.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import buttonClasses from '../theme/link-button.module.css';
import { SubscriptionStateWords } from './state-words.js';
import classes from './subscriptions.module.css';

/** What partner systems are sent, and how that goes. */
export function SubscriptionsPage() {
  const { formatMessage } = useIntl();
  const { data, error, refetch } = useQuery(subscriptionQueries.all());
  const { data: systems } = useQuery(subscriptionQueries.partnerSystems());
  const nameOf = new Map(systems?.map(({ id, name }) => [id, name]));
  return (
    <Page
      title={formatMessage({ id: 'subscriptions.title' })}
      lead={<FormattedMessage id="subscriptions.lead" />}
      acts={
        <>
          <Link to="/app/subscriptions/new" className={buttonClasses.button}>
            <FormattedMessage id="act.register-subscription" />
          </Link>
          <Link to="/app/events" className={buttonClasses.button}>
            <FormattedMessage id="events.title" />
          </Link>
        </>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="subscriptions.none" />
        </Notice>
      )}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {data.map((subscription) => (
            <Row key={subscription.id} subscription={subscription} owner={nameOf.get(subscription.account)} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Row({ subscription, owner }: { subscription: Subscription; owner: string | undefined }) {
  const { id, name, url, nats } = subscription;
  return (
    <li className={classes.row}>
      <h2>
        <Link to="/app/subscriptions/$id" params={{ id }}>
          {name}
        </Link>
      </h2>
      <p className={classes.facts}>
        {owner && <span>{owner}</span>}
        <span className={classes.address}>{url ?? nats?.stream}</span>
      </p>
      <SubscriptionStateWords subscription={subscription} />
    </li>
  );
}
