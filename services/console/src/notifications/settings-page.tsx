import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { notificationQueries } from '../api/notifications.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { AddressState } from './address-state.js';
import { ConfirmAddress } from './confirm-address.js';
import { OwnWebhook } from './own-webhook.js';
import { SettingsForm } from './settings-form.js';

const route = getRouteApi('/app/notifications/settings');

/** Of what somebody is told, when, and by which way. */
export function SettingsPage() {
  const { formatMessage } = useIntl();
  const { confirm } = route.useSearch();
  const { data, error, refetch } = useQuery(notificationQueries.preferences());
  return (
    <Page
      title={formatMessage({ id: 'notices.settings' })}
      lead={<FormattedMessage id="notices.settings.lead" />}
      back={
        <BackLink to="/app/notifications">
          <FormattedMessage id="notices.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={6} height={64} />}
      {data && confirm !== undefined && data.emailState !== 'confirmed' && <ConfirmAddress confirmKey={confirm} />}
      {data && <AddressState preferences={data} />}
      {data && <OwnWebhook preferences={data} />}
      {data && <SettingsForm key={data.version} preferences={data} />}
    </Page>
  );
}
