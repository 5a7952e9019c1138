import { TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { FormattedMessage } from 'react-intl';
import type { MilestoneFormProps } from './milestone-form.js';
import { DayField } from './day-field.js';
import { Form } from '../../forms/form.js';
import classes from '../../forms/form.module.css';
import { SheetLink } from './sheet-link.js';
import { useCheckedForm } from '../../forms/use-checked-form.js';
import { useChecks } from './use-checks.js';

/** Did it happen, and when? Today is chosen already. */
export function ReachForm({ milestone, today, change }: MilestoneFormProps) {
  const { form, tries, mistakes, messageOf } = useCheckedForm({ day: today, evidenceTitle: '', evidenceUrl: '' });
  const checks = useChecks(today);
  const send = form.handleSubmit(({ day, evidenceTitle, evidenceUrl }) => {
    const url = evidenceUrl.trim();
    const evidence = url ? { evidence: [{ title: evidenceTitle.trim() || new URL(url).hostname, url }] } : {};
    change.mutate({ act: 'reached', milestone, body: { on: day, ...evidence } });
  });

  return (
    <Form
      onSubmit={(event) => void send(event)}
      tries={tries}
      mistakes={mistakes}
      refusal={change.error}
      isSending={change.isPending}
      act={<FormattedMessage id="act.report-reached" />}
      instead={
        <>
          <SheetLink sheet="missed">
            <FormattedMessage id="act.not-reached" />
          </SheetLink>
          <SheetLink sheet="rebaselined">
            <FormattedMessage id="act.other-day" />
          </SheetLink>
          <SheetLink sheet="corrected">
            <FormattedMessage id="act.correct-plan" />
          </SheetLink>
        </>
      }
    >
      <Controller
        control={form.control}
        name="day"
        rules={{ validate: checks.pastDay }}
        render={({ field }) => (
          <DayField
            legend={<FormattedMessage id="field.reached-when" />}
            value={field.value}
            onChange={field.onChange}
            today={today}
            error={messageOf('day')}
          />
        )}
      />
      <details className={classes.more}>
        <summary>
          <FormattedMessage id="field.evidence" />
        </summary>
        <div>
          <TextInput
            id="evidenceUrl"
            type="url"
            inputMode="url"
            label={<FormattedMessage id="field.evidence.url" />}
            placeholder="https://"
            error={messageOf('evidenceUrl')}
            {...form.register('evidenceUrl', { validate: checks.link })}
          />
          <TextInput
            id="evidenceTitle"
            label={<FormattedMessage id="field.evidence.title" />}
            {...form.register('evidenceTitle')}
          />
        </div>
      </details>
    </Form>
  );
}
