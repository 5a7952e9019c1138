import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Controller } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { setTarget, type Target, type WantedTarget } from '../api/targets.js';
import { useKey } from '../api/use-key.js';
import { DayInput } from '../forms/day-input.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import { dayIn, isDay } from '../texts/days.js';
import { decimalOf } from './decimal.js';
import { InterimList } from './interim-list.js';
import type { Place } from './place.js';
import { isOnTheWay, newTarget, type TargetValues, targetValuesOf, wantedOf } from './target-values.js';

interface TargetFormProps {
  definition: Definition;
  place: Place;
  /** The target that is changed, which keeps its day: another day is another target. */
  before?: Target;
  onEnd?: () => void;
}

/** What the figure is to be, from which day and value, until when, and what on the way. */
export function TargetForm({ definition, place, before, onEnd }: TargetFormProps) {
  const { formatMessage } = useIntl();
  const isShare = definition.display.kind === 'percent';
  const checked = useCheckedForm<TargetValues>(before ? targetValuesOf(before, isShare) : newTarget(dayIn(new Date())));
  const { form, messageOf, takeRefusal, propsOf } = checked;
  const change = useTarget();
  // Whoever asked for it by a button is to go on in it.
  useEffect(() => {
    if (before) form.setFocus('value');
    // Once, when it opens: later it would take the focus from whoever types.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const decimal = (text: string) =>
    decimalOf(text, isShare) !== undefined || formatMessage({ id: 'mistake.no-number' });
  const isGiven = (day: string) => isDay(day) || formatMessage({ id: 'mistake.no-day' });
  const isBetween = (day: string) =>
    isDay(day) && isOnTheWay(day, form.getValues()) ? true : formatMessage({ id: 'mistake.not-on-the-way' });
  const send = form.handleSubmit((values) =>
    change.mutate(wantedOf(values, place, { code: definition.code, isShare }), {
      onError: takeRefusal,
      onSuccess: () => {
        form.reset();
        onEnd?.();
      },
    }),
  );
  return (
    <Form
      {...propsOf(change, send)}
      act={<FormattedMessage id={before ? 'act.save-target' : 'act.set-target'} />}
      instead={
        before && (
          <Button variant="subtle" onClick={onEnd}>
            <FormattedMessage id="act.leave-target" />
          </Button>
        )
      }
    >
      <TextInput
        id="value"
        inputMode="decimal"
        label={<FormattedMessage id={isShare ? 'target.value.percent' : 'target.value'} />}
        error={messageOf('value')}
        {...form.register('value', { validate: decimal })}
      />
      {!before && (
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
      )}
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
      <InterimList checked={checked} isShare={isShare} checkNumber={decimal} checkDay={isBetween} />
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
