import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { useAdministering } from './use-administering.js';

interface EndFormProps {
  /** What the button names. */
  act: ReactNode;
  end: (reason: string, key: string) => Promise<unknown>;
  onDone: () => void;
}

/** Ends a right, or all of them: never without a reason. */
export function EndForm({ act, end, onDone }: EndFormProps) {
  const { formatMessage } = useIntl();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ reason: '' });
  const change = useAdministering(
    ({ reason }: { reason: string }, key) => end(reason.trim(), key),
    'done.ended',
    onDone,
  );
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.no-reason' });
  const send = form.handleSubmit((wanted) => change.mutate(wanted, { onError: takeRefusal }));
  return (
    <Form {...propsOf(change, send)} act={act}>
      <TextInput
        id="reason"
        label={<FormattedMessage id="grant.reason" />}
        description={<FormattedMessage id="grant.reason.hint" />}
        error={messageOf('reason')}
        {...form.register('reason', { validate: isGiven })}
      />
    </Form>
  );
}
