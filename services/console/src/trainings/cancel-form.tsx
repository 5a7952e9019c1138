import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { useKey } from '../api/use-key.js';
import formClasses from '../forms/form.module.css';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import type { TextId } from '../texts/texts.js';

interface CancelFormProps {
  act: TextId;
  /** What follows from it, where more does than its name says. */
  meaning?: TextId;
  done: TextId;
  cancel: (reason: string, key: string) => Promise<unknown>;
}

/** Cancelling needs a reason: whoever registered is told. */
export function CancelForm({ act, meaning, done, cancel }: CancelFormProps) {
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const keyOf = useKey();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ reason: '' });
  const change = useMutation({
    mutationFn: (wanted: { reason: string }) => cancel(wanted.reason, keyOf(wanted)),
    onSuccess: () => {
      say(formatMessage({ id: done }));
      void client.invalidateQueries({ queryKey: ['trainings'] });
    },
  });
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const send = form.handleSubmit((wanted) => change.mutate(wanted, { onError: takeRefusal }));
  return (
    <details className={formClasses.more}>
      <summary>
        <FormattedMessage id={act} />
      </summary>
      <div>
        {meaning && (
          <p>
            <FormattedMessage id={meaning} />
          </p>
        )}
        <Form {...propsOf(change, send)} act={<FormattedMessage id={act} />}>
          <Textarea
            id="reason"
            label={<FormattedMessage id="session.reason" />}
            error={messageOf('reason')}
            {...form.register('reason', { validate: isGiven })}
          />
        </Form>
      </div>
    </details>
  );
}
