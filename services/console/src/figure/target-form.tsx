import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { setTarget, type WantedTarget } from '../api/targets.js';
import { useKey } from '../api/use-key.js';
import { DayInput } from '../forms/day-input.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import { dayIn, isDay } from '../texts/days.js';
import { decimalOf } from './decimal.js';
import type { Place } from './place.js';

/** What the figure is to be, from which day and value, and until when. */
export function TargetForm({ definition, place }: { definition: Definition; place: Place }) {
  const { formatMessage } = useIntl();
  const isShare = definition.display.kind === 'percent';
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({
    value: '',
    baseline: '',
    until: '',
    since: dayIn(new Date()),
  });
  const change = useTarget();
  const decimal = (text: string) =>
    decimalOf(text, isShare) !== undefined || formatMessage({ id: 'mistake.no-number' });
  const isGiven = (day: string) => isDay(day) || formatMessage({ id: 'mistake.no-day' });
  const send = form.handleSubmit(({ value, baseline, until, since }) => {
    const { scope, id, project } = place;
    const [wanted = '0', from = '0'] = [value, baseline || '0'].map((text) => decimalOf(text, isShare));
    const target = { indicator: definition.code, scope, id, project, since, until, baseline: from, value: wanted };
    change.mutate(target, { onError: takeRefusal, onSuccess: () => form.reset() });
  });
  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.set-target" />}>
      <TextInput
        id="value"
        inputMode="decimal"
        label={<FormattedMessage id={isShare ? 'target.value.percent' : 'target.value'} />}
        error={messageOf('value')}
        {...form.register('value', { validate: decimal })}
      />
      <Controller
        control={form.control}
        name="until"
        rules={{ validate: isGiven }}
        render={({ field }) => (
          <DayInput
            id="until"
            label={<FormattedMessage id="target.until" />}
            value={field.value}
            onChange={field.onChange}
            error={messageOf('until')}
          />
        )}
      />
      <TextInput
        id="baseline"
        inputMode="decimal"
        label={<FormattedMessage id={isShare ? 'target.baseline.percent' : 'target.baseline'} />}
        error={messageOf('baseline')}
        {...form.register('baseline', { validate: (text) => text.trim() === '' || decimal(text) })}
      />
      <Controller
        control={form.control}
        name="since"
        rules={{ validate: isGiven }}
        render={({ field }) => (
          <DayInput
            id="since"
            label={<FormattedMessage id="target.since" />}
            value={field.value}
            onChange={field.onChange}
            error={messageOf('since')}
          />
        )}
      />
    </Form>
  );
}

function useTarget() {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (target: WantedTarget) => setTarget(target, keyOf(target)),
    onSuccess: () => {
      say(formatMessage({ id: 'done.target' }));
      void client.invalidateQueries({ queryKey: ['targets'] });
    },
  });
}
