import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Subscription, subscriptionQueries } from '../api/subscriptions.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { DeliveryLog } from './delivery-log.js';
import { ReadOverNats } from './read-over-nats.js';
import { ReadOverSse } from './read-over-sse.js';
import { Replay } from './replay.js';
import { SubscriptionActs } from './subscription-acts.js';
import { SubscriptionStateWords } from './state-words.js';
import { WhatIsSent } from './what-is-sent.js';

const route = getRouteApi('/app/subscriptions/$id');

/** One subscription: what is sent, how that goes, and what can be done about it. */
export function SubscriptionPage() {
  const { formatMessage } = useIntl();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(subscriptionQueries.one(id));
  return (
    <Page
      title={data?.name ?? formatMessage({ id: 'subscription.title' })}
      lead={data && <SubscriptionStateWords subscription={data} />}
      back={
        <BackLink to="/app/subscriptions">
          <FormattedMessage id="subscriptions.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={6} height={64} />}
      {data && <Parts subscription={data} />}
    </Page>
  );
}

function Parts({ subscription }: { subscription: Subscription }) {
  return (
    <>
      <SubscriptionActs subscription={subscription} />
      <Section title={<FormattedMessage id="subscription.sent" />}>
        <WhatIsSent subscription={subscription} />
      </Section>
      {subscription.nats && subscription.state !== 'closed' && <ReadOverNats at={subscription.nats} />}
      {subscription.transport === 'sse' && subscription.state !== 'closed' && (
        <ReadOverSse subscription={subscription.id} />
      )}
      {subscription.transport === 'webhook' && (
        <Section title={<FormattedMessage id="deliveries.title" />}>
          <DeliveryLog id={subscription.id} />
          {subscription.state !== 'closed' && <Replay id={subscription.id} />}
        </Section>
      )}
    </>
  );
}
