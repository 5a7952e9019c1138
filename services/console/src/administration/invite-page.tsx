import type { Role } from '@integras/contracts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { invite, type Invited, type WantedInvitation } from '../api/administration.js';
import { mayAdminister } from '../api/rights.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Notice } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { useLanguage } from '../texts/texts.js';
import classes from './administration.module.css';
import { GrantFields } from './grant-fields.js';
import { grantFor, rolesToGive } from './places.js';
import { useAdministering } from './use-administering.js';

/** Offers somebody a role: by mail, or by a link to hand over. */
export function InvitePage() {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const [invited, setInvited] = useState<Invited>();
  if (!mayAdminister(grants)) return <NotFoundPage />;
  return (
    <Page
      title={formatMessage({ id: 'act.invite' })}
      lead={formatMessage({ id: 'invite.lead' })}
      back={
        <BackLink to="/app/administration">
          <FormattedMessage id="administration.title" />
        </BackLink>
      }
    >
      {invited ? <Made invited={invited} /> : <InviteForm onDone={setInvited} />}
    </Page>
  );
}

function InviteForm({ onDone }: { onDone: (invited: Invited) => void }) {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const { locale } = useLanguage();
  const roles = rolesToGive(grants, 'person');
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({
    name: '',
    email: '',
    role: roles[0]!,
    place: '',
  });
  const change = useAdministering((wanted: WantedInvitation, key) => invite(wanted, key), 'done.invited', onDone);
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  // Mistakes stand in the order the fields were named in.
  const nameField = form.register('name', { validate: isGiven });
  form.register('place', { validate: (place) => place !== '' || formatMessage({ id: 'mistake.no-place' }) });
  const send = form.handleSubmit(({ name, email, role, place }: Record<string, string>) =>
    change.mutate(
      {
        name: name!.trim(),
        language: locale,
        grants: [grantFor(role as Role, place!)],
        ...(email!.trim() !== '' && { email: email!.trim() }),
      },
      { onError: takeRefusal },
    ),
  );
  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.send-invitation" />}>
      <TextInput
        id="name"
        label={<FormattedMessage id="invite.name" />}
        description={<FormattedMessage id="invite.name.hint" />}
        error={messageOf('name')}
        {...nameField}
      />
      <TextInput
        id="email"
        type="email"
        autoComplete="off"
        label={<FormattedMessage id="invite.email" />}
        description={<FormattedMessage id="invite.email.hint" />}
        error={messageOf('email')}
        {...form.register('email')}
      />
      <GrantFields
        roles={roles}
        role={form.watch('role')}
        place={form.watch('place')}
        error={messageOf('place')}
        onChange={({ role, place }) => {
          form.setValue('role', role);
          form.setValue('place', place);
        }}
      />
    </Form>
  );
}

function Made({ invited: { link, mail } }: { invited: Invited }) {
  const wentOut = mail === 'delivered';
  return (
    <>
      <Notice kind={mail === undefined || wentOut ? 'good' : 'care'}>
        <FormattedMessage id={wentOut ? 'invite.mailed' : mail === undefined ? 'invite.made' : 'invite.not-mailed'} />
      </Notice>
      <p>
        <FormattedMessage id="invite.link" />
      </p>
      <p className={classes.link} data-testid="invitation-link">
        {link}
      </p>
    </>
  );
}
