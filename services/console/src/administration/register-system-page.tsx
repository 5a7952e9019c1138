import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { administrationQueries, registerSystem } from '../api/administration.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { rolesToGive } from './places.js';
import { useAdministering } from './use-administering.js';

/** Makes a partner's program known by its client id; what it may read is given on its own page then. */
export function RegisterSystemPage() {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { account, grants } = usePerson();
  // A partner's client is one of the provider that whoever registers it signs in with.
  const own = useQuery(administrationQueries.account(account));
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ name: '', subject: '' });
  const change = useAdministering(
    (wanted: { name: string; subject: string }, key) =>
      registerSystem({ ...wanted, issuer: own.data?.issuer ?? '' }, key),
    'done.system-registered',
    ({ id }) => void navigate({ to: '/app/administration/$account', params: { account: id } }),
  );
  if (rolesToGive(grants, 'partner_system').length === 0) return <NotFoundPage />;
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const send = form.handleSubmit(({ name, subject }) =>
    change.mutate({ name: name.trim(), subject: subject.trim() }, { onError: takeRefusal }),
  );
  return (
    <Page
      title={formatMessage({ id: 'act.register-system' })}
      back={
        <BackLink to="/app/administration">
          <FormattedMessage id="administration.title" />
        </BackLink>
      }
    >
      <Form {...propsOf(change, send)} act={<FormattedMessage id="act.register-system" />}>
        <TextInput
          id="name"
          label={<FormattedMessage id="system.name" />}
          error={messageOf('name')}
          {...form.register('name', { validate: isGiven })}
        />
        <TextInput
          id="subject"
          label={<FormattedMessage id="system.client" />}
          description={<FormattedMessage id="system.client.hint" />}
          error={messageOf('subject')}
          {...form.register('subject', { validate: isGiven })}
        />
      </Form>
    </Page>
  );
}
