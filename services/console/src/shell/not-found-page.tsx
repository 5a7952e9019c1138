import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from './page.js';

/** The same for what does not exist and for what somebody may not see. */
export function NotFoundPage() {
  const { formatMessage } = useIntl();
  return (
    <Page title={formatMessage({ id: 'problem.no-page.title' })}>
      <p>
        <FormattedMessage id="problem.no-page" />
      </p>
      <p>
        <Link to="/app">
          <FormattedMessage id="act.go-home" />
        </Link>
      </p>
    </Page>
  );
}
