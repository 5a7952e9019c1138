import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { planScheme, trainingKinds, type WantedScheme } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { CheckBox } from '../forms/check-box.js';
import { Form } from '../forms/form.js';
import { Group } from '../forms/group.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import { byName, countryName } from '../texts/names.js';

const codePattern = /^[A-Z0-9][A-Z0-9-]{1,39}$/;

/** What the training is to be, where, and who organises it: from two countries on it is joint. */
export function PlanTrainingForm({ project }: { project: ProjectDetails }) {
  const { formatMessage, locale } = useIntl();
  const { form, messageOf, mistakeOf, takeRefusal, propsOf } = useCheckedForm({
    title: '',
    code: '',
    kind: 'study_visit' as (typeof trainingKinds)[number],
    aims: '',
    territory: project.territories[0]?.id ?? '',
    organisers: [] as string[],
    sessions: '1',
  });
  const change = usePlan();
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const isCode = (text: string) => codePattern.test(text.trim()) || formatMessage({ id: 'mistake.no-code' });
  const isCount = (text: string) => /^[1-9]\d{0,2}$/.test(text.trim()) || formatMessage({ id: 'mistake.no-number' });
  const partners = [...project.partners].sort(byName(({ name }) => name, locale));
  const send = form.handleSubmit(({ aims, sessions, organisers, code, title, ...rest }) => {
    if (organisers.length === 0)
      return form.setError('organisers', { type: 'validate', message: formatMessage({ id: 'mistake.no-organiser' }) });
    const wanted: WantedScheme = {
      project: project.id,
      ...rest,
      title: title.trim(),
      code: code.trim(),
      organisers,
      completion: { sessions: Number(sessions) },
      ...(aims.trim() !== '' && { aims: aims.trim() }),
    };
    return change.mutate(wanted, { onError: takeRefusal });
  });

  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.plan-training" />}>
      <TextInput
        id="title"
        label={<FormattedMessage id="training.title" />}
        error={messageOf('title')}
        {...form.register('title', { validate: isGiven })}
      />
      <TextInput
        id="code"
        label={<FormattedMessage id="training.code" />}
        description={<FormattedMessage id="define.code.hint" />}
        autoCapitalize="characters"
        error={messageOf('code')}
        {...form.register('code', { validate: isCode })}
      />
      <NativeSelect
        id="kind"
        label={<FormattedMessage id="training.kind" />}
        data={trainingKinds.map((kind) => ({ value: kind, label: formatMessage({ id: `training.kind.${kind}` }) }))}
        {...form.register('kind')}
      />
      <NativeSelect
        id="territory"
        label={<FormattedMessage id="training.host" />}
        data={project.territories.map(({ id, name, country }) => ({
          value: id,
          label: `${name}, ${countryName(country, locale)}`,
        }))}
        {...form.register('territory')}
      />
      <Group
        id="organisers"
        legend={<FormattedMessage id="training.organisers" />}
        hint={<FormattedMessage id="training.organisers.hint" />}
        mistake={mistakeOf('organisers')}
      >
        {partners.map(({ id, name, country }) => (
          <CheckBox
            key={id}
            value={id}
            label={`${name} (${countryName(country, locale)})`}
            field={form.register('organisers')}
          />
        ))}
      </Group>
      <TextInput
        id="sessions"
        inputMode="numeric"
        label={<FormattedMessage id="training.completion" />}
        error={messageOf('sessions')}
        {...form.register('sessions', { validate: isCount })}
      />
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

function usePlan() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (wanted: WantedScheme) => planScheme(wanted, keyOf(wanted)),
    onSuccess: ({ id }) => {
      say(formatMessage({ id: 'done.training' }));
      void client.invalidateQueries({ queryKey: ['trainings'] });
      void navigate({ to: '/app/trainings/$scheme', params: { scheme: id } });
    },
  });
}
