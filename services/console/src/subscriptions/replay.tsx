import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { replaySubscription } from '../api/subscriptions.js';
import formClasses from '../forms/form.module.css';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';

/** Has facts sent again: one, or a range of numbers. */
export function Replay({ id }: { id: string }) {
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ from: '', until: '' });
  const change = useMutation({
    mutationFn: (range: { from: number; until: number }) => replaySubscription(id, range),
    onSuccess: ({ replayed }) => {
      say(formatMessage({ id: 'done.replay' }, { count: replayed }));
      form.reset();
      void client.invalidateQueries({ queryKey: ['subscriptions', id] });
    },
  });
  const isNumber = (text: string) =>
    /^[1-9]\d{0,14}$/.test(text.trim()) || formatMessage({ id: 'mistake.no-whole-number' });
  const send = form.handleSubmit(({ from, until }) =>
    change.mutate({ from: Number(from), until: Number(until) }, { onError: takeRefusal }),
  );
  return (
    <details className={formClasses.more}>
      <summary>
        <FormattedMessage id="replay.title" />
      </summary>
      <Form {...propsOf(change, send)} act={<FormattedMessage id="act.replay" />}>
        <TextInput
          id="from"
          inputMode="numeric"
          label={<FormattedMessage id="replay.from" />}
          error={messageOf('from')}
          {...form.register('from', { validate: isNumber })}
        />
        <TextInput
          id="until"
          inputMode="numeric"
          label={<FormattedMessage id="replay.until" />}
          error={messageOf('until')}
          {...form.register('until', { validate: isNumber })}
        />
      </Form>
    </details>
  );
}
