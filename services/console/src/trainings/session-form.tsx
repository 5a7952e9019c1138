import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { rescheduleSession, scheduleSession, type Session, type WantedSession } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { Conflict, isConflict } from '../forms/conflict.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import { SessionFacts } from './session-facts.js';

interface SessionFormProps {
  scheme: string;
  /** The session that is planned anew, as it is now; absent for another one. */
  session?: Session;
  onDone?: () => void;
}

/** When, where and for how many a session is: in the time of the place. */
export function SessionForm({ scheme, session, onDone }: SessionFormProps) {
  const { formatMessage } = useIntl();
  const [readVersion] = useState(session?.version);
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({
    title: session?.title ?? '',
    startsAt: session?.startsAt ?? '',
    endsAt: session?.endsAt ?? '',
    place: session?.place ?? '',
    capacity: String(session?.capacity ?? 20),
  });
  const change = usePlan(scheme, session);
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const isCount = (text: string) => /^[1-9]\d{0,4}$/.test(text.trim()) || formatMessage({ id: 'mistake.no-number' });
  const send = (version: number | undefined) =>
    form.handleSubmit(({ capacity, ...rest }) =>
      change.mutate(
        { wanted: { ...rest, capacity: Number(capacity) }, version },
        { onError: takeRefusal, onSuccess: () => (onDone ? onDone() : form.reset()) },
      ),
    );
  return (
    <Form
      {...propsOf(change, send(readVersion))}
      act={<FormattedMessage id={session ? 'act.save-session' : 'act.schedule-session'} />}
    >
      {session && isConflict(change.error) && (
        <Conflict onOverwrite={() => void send(session.version)()}>
          <p>
            <b>{session.title}</b>
          </p>
          <SessionFacts session={session} />
        </Conflict>
      )}
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

function usePlan(scheme: string, session: Session | undefined) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ wanted, version }: { wanted: WantedSession; version: number | undefined }) => {
      const key = keyOf({ wanted, version });
      return session
        ? rescheduleSession(session, { ...wanted, timeZone: session.timeZone }, { key, version })
        : scheduleSession(scheme, wanted, key);
    },
    onSuccess: () => say(formatMessage({ id: session ? 'done.session-changed' : 'done.session' })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['trainings'] }),
  });
}
