import type { Role } from '@integras/contracts';
import { TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Account, give } from '../api/administration.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { GrantFields } from './grant-fields.js';
import { grantFor } from './places.js';
import { useAdministering } from './use-administering.js';

/** Gives an account a role somewhere. */
export function GiveForm({ account, roles, onDone }: { account: Account; roles: readonly Role[]; onDone: () => void }) {
  const { formatMessage } = useIntl();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ role: roles[0]!, place: '', reason: '' });
  const change = useAdministering(
    ({ role, place, reason }: { role: Role; place: string; reason: string }, key) =>
      give(account, { ...grantFor(role, place), ...(reason.trim() !== '' && { reason: reason.trim() }) }, key),
    'done.given',
    onDone,
  );
  form.register('place', { validate: (place) => place !== '' || formatMessage({ id: 'mistake.no-place' }) });
  const send = form.handleSubmit((wanted) => change.mutate(wanted, { onError: takeRefusal }));
  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.give" />}>
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
      <TextInput
        id="reason"
        label={<FormattedMessage id="grant.reason.optional" />}
        description={<FormattedMessage id="grant.reason.hint" />}
        error={messageOf('reason')}
        {...form.register('reason')}
      />
    </Form>
  );
}
