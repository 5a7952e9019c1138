import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { cancelSession, type Session } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import formClasses from '../forms/form.module.css';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';

/** Cancelling needs a reason: whoever registered is told. */
export function CancelSession({ session }: { session: Session }) {
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const keyOf = useKey();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ reason: '' });
  const change = useMutation({
    mutationFn: (wanted: { reason: string }) => cancelSession(session.id, wanted.reason, keyOf(wanted)),
    onSuccess: () => {
      say(formatMessage({ id: 'done.session-cancelled' }));
      void client.invalidateQueries({ queryKey: ['trainings'] });
    },
  });
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const send = form.handleSubmit((wanted) => change.mutate(wanted, { onError: takeRefusal }));
  return (
    <details className={formClasses.more}>
      <summary>
        <FormattedMessage id="act.cancel-session" />
      </summary>
      <Form {...propsOf(change, send)} act={<FormattedMessage id="act.cancel-session" />}>
        <Textarea
          id="reason"
          label={<FormattedMessage id="session.reason" />}
          error={messageOf('reason')}
          {...form.register('reason', { validate: isGiven })}
        />
      </Form>
    </details>
  );
}
