import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { describeScheme, planScheme, type Scheme, type WantedScheme } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { Conflict, isConflict } from '../forms/conflict.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Notice } from '../shell/notice.js';
import { say } from '../shell/speech.js';
import { CountedFields } from './counted-fields.js';
import { SchemeFacts } from './scheme-facts.js';
import { typedTraining, wantedTraining } from './typed-training.js';

const codePattern = /^[A-Z0-9][A-Z0-9-]{1,39}$/;

interface TrainingFormProps {
  project: ProjectDetails;
  /** The training that is changed, as it is now; absent for another one. */
  scheme?: Scheme;
  onDone?: () => void;
}

/** What the training is to be, where, and who organises it: from two countries on it is joint. */
export function TrainingForm({ project, scheme, onDone }: TrainingFormProps) {
  const { formatMessage } = useIntl();
  const [readVersion] = useState(scheme?.version);
  const checked = useCheckedForm(typedTraining(project, scheme));
  const { form, messageOf, takeRefusal, propsOf } = checked;
  const change = useChange(project.id, scheme);
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const isCode = (text: string) => codePattern.test(text.trim()) || formatMessage({ id: 'mistake.no-code' });
  const send = (version: number | undefined) =>
    form.handleSubmit((typed) => {
      if (typed.organisers.length === 0)
        return form.setError('organisers', {
          type: 'validate',
          message: formatMessage({ id: 'mistake.no-organiser' }),
        });
      const wanted = wantedTraining(typed, scheme);
      return change.mutate({ wanted, version }, { onError: takeRefusal, ...(onDone && { onSuccess: onDone }) });
    });

  return (
    <Form
      {...propsOf(change, send(readVersion))}
      act={<FormattedMessage id={scheme ? 'act.save-training' : 'act.plan-training'} />}
    >
      {scheme && isConflict(change.error) && (
        <Conflict onOverwrite={() => void send(scheme.version)()}>
          <p>
            <b>{scheme.title}</b>
          </p>
          <SchemeFacts scheme={scheme} />
        </Conflict>
      )}
      <TextInput
        id="title"
        label={<FormattedMessage id="training.title" />}
        error={messageOf('title')}
        {...form.register('title', { validate: isGiven })}
      />
      <TextInput
        id="code"
        label={<FormattedMessage id="training.code" />}
        description={<FormattedMessage id="training.code.hint" />}
        autoCapitalize="characters"
        error={messageOf('code')}
        {...form.register('code', { validate: isCode })}
      />
      {scheme?.begun ? <Locked scheme={scheme} /> : <CountedFields project={project} checked={checked} />}
      <Textarea
        id="aims"
        rows={4}
        label={<FormattedMessage id="training.aims" />}
        error={messageOf('aims')}
        {...form.register('aims')}
      />
    </Form>
  );
}

/** Why the fields that participations are counted by are not there. */
function Locked({ scheme: { completion } }: { scheme: Scheme }) {
  const { formatMessage, formatNumber } = useIntl();
  const { sessions = 1 } = completion;
  const hours = completion.hours === undefined ? 'none' : formatNumber(Number(completion.hours));
  return (
    <Notice kind="notice">
      <FormattedMessage
        id="training.locked"
        values={{ completion: formatMessage({ id: 'training.completes' }, { sessions, hours }) }}
      />
    </Notice>
  );
}

function useChange(project: string, scheme: Scheme | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ wanted, version }: { wanted: WantedScheme; version: number | undefined }) => {
      const key = keyOf({ wanted, version });
      return scheme ? describeScheme(scheme, wanted, { key, version }) : planScheme(project, wanted, key);
    },
    onSuccess: ({ id }) => {
      say(formatMessage({ id: scheme ? 'done.training-changed' : 'done.training' }));
      if (!scheme) void navigate({ to: '/app/trainings/$scheme', params: { scheme: id } });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['trainings'] }),
  });
}
