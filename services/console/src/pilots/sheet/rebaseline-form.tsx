import { Controller } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { writtenDay } from '../../texts/days.js';
import { DayInput } from '../../forms/day-input.js';
import { Form } from '../../forms/form.js';
import classes from '../../forms/form.module.css';
import type { MilestoneFormProps } from './milestone-form.js';
import { ReasonField } from '../../corrections/reason-field.js';
import { useCheckedForm } from '../../forms/use-checked-form.js';
import { useChecks } from './use-checks.js';

/** Planned for another day. The day first planned stays on record. */
export function RebaselineForm({ milestone, today, change }: MilestoneFormProps) {
  const { locale } = useIntl();
  const { form, tries, mistakes, messageOf } = useCheckedForm({ day: milestone.dueOn, reason: '' });
  const { anyDay, said } = useChecks(today);
  const send = form.handleSubmit(({ day, reason }) =>
    change.mutate({ act: 'rebaselined', milestone, body: { dueOn: day, reason: reason.trim() } }),
  );

  return (
    <Form
      onSubmit={(event) => void send(event)}
      tries={tries}
      mistakes={mistakes}
      refusal={change.error}
      isSending={change.isPending}
      act={<FormattedMessage id="act.plan-other-day" />}
    >
      <dl className={classes.becomes}>
        <dt>
          <FormattedMessage id="field.planned-now" />
        </dt>
        <dd>{writtenDay(milestone.dueOn, locale)}</dd>
      </dl>
      <Controller
        control={form.control}
        name="day"
        rules={{ validate: anyDay }}
        render={({ field }) => (
          <DayInput
            label={<FormattedMessage id="field.new-day" />}
            value={field.value}
            onChange={field.onChange}
            error={messageOf('day')}
          />
        )}
      />
      <ReasonField field={form.register('reason', { validate: said })} error={messageOf('reason')} />
    </Form>
  );
}
