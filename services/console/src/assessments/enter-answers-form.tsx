import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { type AssessmentMoment, enterAnswers, moments, type QuestionSet } from '../api/assessments.js';
import { queries } from '../api/queries.js';
import type { Registration, Session } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { DayInput } from '../forms/day-input.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import { dayIn } from '../texts/days.js';
import { countryName } from '../texts/names.js';
import { AnswerFields, givenAnswers, noAnswers } from './answer-fields.js';

/** One sheet of paper: whose it is, of which moment, and what is on it. */
export function EnterAnswersForm({ set, sessions }: { set: QuestionSet; sessions: readonly Session[] }) {
  const { formatMessage, locale } = useIntl();
  const [session, setSession] = useState(sessions[0]?.id ?? '');
  const registrations = useQuery({ ...queries.registrations(session), enabled: session !== '' });
  const checked = useCheckedForm({
    registration: '',
    moment: 'before' as AssessmentMoment,
    on: sessions[0]?.startsAt.slice(0, 10) ?? dayIn(new Date()),
    ...noAnswers(set.questions),
  });
  const { form, messageOf, takeRefusal, propsOf } = checked;
  const enter = useEnter(set);
  const isGiven = (text: string) => text !== '' || formatMessage({ id: 'mistake.empty' });
  const send = form.handleSubmit(({ answers, ...sheet }) =>
    enter.mutate(
      { ...sheet, version: set.version, answers: givenAnswers({ answers }) },
      {
        // The next sheet is of somebody else, at the same moment.
        onSuccess: () => form.reset({ ...form.getValues(), registration: '', ...noAnswers(set.questions) }),
        onError: takeRefusal,
      },
    ),
  );
  const nameOf = ({ name, stakeholder: { kind, country } }: Registration) =>
    [name, formatMessage({ id: `organisation.${kind}` }), countryName(country, locale)].filter(Boolean).join(', ');
  return (
    <Form {...propsOf(enter, send)} act={<FormattedMessage id="act.enter-answers" />}>
      {sessions.length > 1 && (
        <NativeSelect
          label={<FormattedMessage id="answers.session" />}
          value={session}
          onChange={({ target }) => setSession(target.value)}
          data={sessions.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <NativeSelect
        id="registration"
        label={<FormattedMessage id="answers.who" />}
        error={messageOf('registration')}
        data={[
          { value: '', label: formatMessage({ id: 'answers.choose' }) },
          ...(registrations.data ?? [])
            .filter(({ state }) => state !== 'cancelled')
            .map((registration) => ({ value: registration.id, label: nameOf(registration) })),
        ]}
        {...form.register('registration', { validate: isGiven })}
      />
      <NativeSelect
        id="moment"
        label={<FormattedMessage id="answers.moment" />}
        data={moments.map((value) => ({ value, label: formatMessage({ id: `moment.${value}` }) }))}
        {...form.register('moment')}
      />
      <Controller
        control={form.control}
        name="on"
        render={({ field: { value, onChange } }) => (
          <DayInput
            id="on"
            label={<FormattedMessage id="answers.on" />}
            value={value}
            onChange={onChange}
            max={dayIn(new Date())}
            error={messageOf('on')}
          />
        )}
      />
      <AnswerFields questions={set.questions} checked={checked} language={locale.split('-')[0] ?? 'en'} />
    </Form>
  );
}

function useEnter(set: QuestionSet) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (body: Parameters<typeof enterAnswers>[1]) => enterAnswers(set.id, body, keyOf(body)),
    onSuccess: () => {
      say(formatMessage({ id: 'done.answers' }));
      return client.invalidateQueries({ queryKey: ['trainings', 'assessments', set.id] });
    },
  });
}
