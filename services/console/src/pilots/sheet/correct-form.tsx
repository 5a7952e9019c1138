import { TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { writtenDay } from '../../texts/days.js';
import type { LiveReport } from '../live-report.js';
import { DayInput } from '../../forms/day-input.js';
import { Form } from '../../forms/form.js';
import classes from '../../forms/form.module.css';
import { isSent, type MilestoneFormProps } from './milestone-form.js';
import { ReasonField } from '../../corrections/reason-field.js';
import { SheetLink } from './sheet-link.js';
import { useCheckedForm } from '../../forms/use-checked-form.js';
import { useChecks } from './use-checks.js';
import { WouldChange } from '../../corrections/would-change.js';

/** Was, becomes, and why. What was reported first stays in the history. */
export function CorrectForm({ milestone, today, change, report }: MilestoneFormProps & { report: LiveReport }) {
  const { locale } = useIntl();
  const isReached = report.verb === 'reached';
  const was = isReached ? (milestone.reachedOn ?? milestone.dueOn) : milestone.dueOn;
  const { form, tries, mistakes, messageOf } = useCheckedForm({ day: was, title: milestone.title, reason: '' });
  const checks = useChecks(today);
  const [becomes, title] = form.watch(['day', 'title']);
  const changesOf = (written: { day: string; title: string }) =>
    isReached
      ? { on: written.day }
      : { dueOn: written.day, ...(report.verb === 'planned' && { title: written.title.trim() }) };
  const send = form.handleSubmit(({ reason, ...written }) => {
    const changes = changesOf(written);
    change.mutate({ act: 'corrected', milestone, fact: report.fact, body: { reason: reason.trim(), changes } });
  });
  const isChanged = becomes !== was || title.trim() !== milestone.title;
  const isRight = (isReached ? checks.pastDay : checks.anyDay)(becomes) === true && checks.named(title) === true;

  return (
    <Form
      onSubmit={(event) => void send(event)}
      tries={tries}
      mistakes={mistakes}
      refusal={change.error}
      isSending={change.isPending}
      act={<FormattedMessage id="act.correct" />}
      instead={
        <SheetLink sheet="voided">
          <FormattedMessage id="act.take-back" />
        </SheetLink>
      }
    >
      {report.verb === 'planned' && (
        <TextInput
          id="title"
          label={<FormattedMessage id="field.title" />}
          error={messageOf('title')}
          {...form.register('title', { validate: checks.named })}
        />
      )}
      <Controller
        control={form.control}
        name="day"
        rules={{ validate: isReached ? checks.pastDay : checks.anyDay }}
        render={({ field }) => (
          <DayInput
            label={<FormattedMessage id={isReached ? 'field.reached-when' : 'field.due-when'} />}
            value={field.value}
            onChange={field.onChange}
            {...(isReached && { max: today })}
            error={messageOf('day')}
          />
        )}
      />
      <dl className={classes.becomes} aria-live="off">
        <dt>
          <FormattedMessage id="field.was" />
        </dt>
        <dd>{writtenDay(was, locale)}</dd>
        <dt>
          <FormattedMessage id="field.becomes" />
        </dt>
        <dd>{checks.anyDay(becomes) === true ? writtenDay(becomes, locale) : '–'}</dd>
      </dl>
      <WouldChange
        record={milestone}
        fact={report.fact}
        correction={isChanged && isRight ? { how: 'correct', changes: changesOf({ day: becomes, title }) } : undefined}
        isSent={isSent(change)}
      />
      <ReasonField field={form.register('reason', { validate: checks.said })} error={messageOf('reason')} />
    </Form>
  );
}
