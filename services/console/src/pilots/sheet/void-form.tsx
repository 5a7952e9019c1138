import { FormattedMessage } from 'react-intl';
import type { LiveReport } from '../live-report.js';
import { Form } from '../../forms/form.js';
import { isSent, type MilestoneFormProps } from './milestone-form.js';
import { ReasonField } from '../../corrections/reason-field.js';
import { useCheckedForm } from '../../forms/use-checked-form.js';
import { useChecks } from './use-checks.js';
import { WouldChange } from '../../corrections/would-change.js';

/** The last report is taken back, and why. It stays in the history, and counts no more. */
export function VoidForm({ milestone, today, change, report }: MilestoneFormProps & { report: LiveReport }) {
  const { form, tries, mistakes, messageOf } = useCheckedForm({ reason: '' });
  const { said } = useChecks(today);
  const send = form.handleSubmit(({ reason }) =>
    change.mutate({ act: 'voided', milestone, fact: report.fact, body: { reason: reason.trim() } }),
  );

  return (
    <Form
      onSubmit={(event) => void send(event)}
      tries={tries}
      mistakes={mistakes}
      refusal={change.error}
      isSending={change.isPending}
      act={<FormattedMessage id="act.take-back" />}
    >
      <p>
        <FormattedMessage id={`void.${report.verb}`} />
      </p>
      <WouldChange record={milestone} fact={report.fact} correction={{ how: 'void' }} isSent={isSent(change)} />
      <ReasonField field={form.register('reason', { validate: said })} error={messageOf('reason')} />
    </Form>
  );
}
