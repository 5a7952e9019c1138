import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { scheduleSession, type Scheme, type WantedSession } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';

/** When, where and for how many a session is: in the time of the place. */
export function SessionForm({ scheme }: { scheme: Scheme }) {
  const { formatMessage } = useIntl();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({
    title: '',
    startsAt: '',
    endsAt: '',
    place: '',
    capacity: '20',
  });
  const change = useSchedule(scheme.id);
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const isCount = (text: string) => /^[1-9]\d{0,4}$/.test(text.trim()) || formatMessage({ id: 'mistake.no-number' });
  const send = form.handleSubmit(({ capacity, ...rest }) =>
    change.mutate({ ...rest, capacity: Number(capacity) }, { onError: takeRefusal, onSuccess: () => form.reset() }),
  );
  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.schedule-session" />}>
      <TextInput
        id="title"
        label={<FormattedMessage id="session.title" />}
        error={messageOf('title')}
        {...form.register('title', { validate: isGiven })}
      />
      <TextInput
        id="startsAt"
        type="datetime-local"
        label={<FormattedMessage id="session.starts" />}
        description={<FormattedMessage id="session.time.hint" />}
        error={messageOf('startsAt')}
        {...form.register('startsAt', { validate: isGiven })}
      />
      <TextInput
        id="endsAt"
        type="datetime-local"
        label={<FormattedMessage id="session.ends" />}
        error={messageOf('endsAt')}
        {...form.register('endsAt', { validate: isGiven })}
      />
      <TextInput
        id="place"
        label={<FormattedMessage id="session.place" />}
        error={messageOf('place')}
        {...form.register('place', { validate: isGiven })}
      />
      <TextInput
        id="capacity"
        inputMode="numeric"
        label={<FormattedMessage id="session.capacity" />}
        error={messageOf('capacity')}
        {...form.register('capacity', { validate: isCount })}
      />
    </Form>
  );
}

function useSchedule(scheme: string) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (wanted: WantedSession) => scheduleSession(scheme, wanted, keyOf(wanted)),
    onSuccess: () => {
      say(formatMessage({ id: 'done.session' }));
      void client.invalidateQueries({ queryKey: ['trainings'] });
    },
  });
}
