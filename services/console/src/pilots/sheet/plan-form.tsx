import { TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { FormattedMessage } from 'react-intl';
import type { Day } from '../../texts/days.js';
import type { useChange } from '../use-change.js';
import { DayInput } from '../../forms/day-input.js';
import { Form } from '../../forms/form.js';
import { useCheckedForm } from '../../forms/use-checked-form.js';
import { useChecks } from './use-checks.js';

/** One more milestone of the work plan. */
export function PlanForm({ today, change }: { today: Day; change: ReturnType<typeof useChange> }) {
  const { form, tries, mistakes, messageOf } = useCheckedForm({ title: '', day: '' });
  const { named, anyDay } = useChecks(today);
  const send = form.handleSubmit(({ title, day }) =>
    change.mutate({ act: 'planned', body: { title: title.trim(), dueOn: day } }),
  );

  return (
    <Form
      onSubmit={(event) => void send(event)}
      tries={tries}
      mistakes={mistakes}
      refusal={change.error}
      isSending={change.isPending}
      act={<FormattedMessage id="act.add-milestone" />}
    >
      <TextInput
        id="title"
        label={<FormattedMessage id="field.title" />}
        error={messageOf('title')}
        {...form.register('title', { validate: named })}
      />
      <Controller
        control={form.control}
        name="day"
        rules={{ validate: anyDay }}
        render={({ field }) => (
          <DayInput
            label={<FormattedMessage id="field.due-when" />}
            value={field.value}
            onChange={field.onChange}
            error={messageOf('day')}
          />
        )}
      />
    </Form>
  );
}
