import { FormattedMessage, useIntl } from 'react-intl';
import { mayDefine } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { DefinitionForm } from './definition-form.js';

/** A new indicator. */
export function DefinePage() {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  if (!mayDefine(grants)) return <NotFoundPage />;
  return (
    <Page
      title={formatMessage({ id: 'act.define-indicator' })}
      lead={formatMessage({ id: 'define.lead' })}
      back={
        <BackLink to="/app/indicators">
          <FormattedMessage id="indicators.title" />
        </BackLink>
      }
    >
      <DefinitionForm />
    </Page>
  );
}
