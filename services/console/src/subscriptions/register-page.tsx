import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Subscription, subscriptionQueries } from '../api/subscriptions.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import buttonClasses from '../theme/link-button.module.css';
import { ReadOverNats } from './read-over-nats.js';
import { ReadOverSse } from './read-over-sse.js';
import { NewSecret } from './new-secret.js';
import { RegisterForm } from './register-form.js';

/** Where a new subscription is registered, and its secret shown this once. */
export function RegisterSubscriptionPage() {
  const { formatMessage } = useIntl();
  const [registered, setRegistered] = useState<Subscription>();
  const { data: systems, error, refetch } = useQuery(subscriptionQueries.partnerSystems());
  return (
    <Page
      title={formatMessage({ id: 'act.register-subscription' })}
      back={
        <BackLink to="/app/subscriptions">
          <FormattedMessage id="subscriptions.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!systems && !error && <Shape rows={6} height={64} />}
      {systems?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="subscriptions.no-system" />
        </Notice>
      )}
      {systems && systems.length > 0 && !registered && <RegisterForm systems={systems} onRegistered={setRegistered} />}
      {registered && (
        <>
          <Notice kind="good">
            <FormattedMessage id="done.subscription" />
          </Notice>
          {registered.secret !== undefined && <NewSecret secret={registered.secret} />}
          {registered.nats && <ReadOverNats at={registered.nats} />}
          {registered.transport === 'sse' && <ReadOverSse subscription={registered.id} />}
          <p>
            <Link to="/app/subscriptions/$id" params={{ id: registered.id }} className={buttonClasses.button}>
              <FormattedMessage id="subscription.go" values={{ name: registered.name }} />
            </Link>
          </p>
        </>
      )}
    </Page>
  );
}
