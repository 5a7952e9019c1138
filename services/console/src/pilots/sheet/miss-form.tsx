import { FormattedMessage } from 'react-intl';
import type { MilestoneFormProps } from './milestone-form.js';
import { Form } from '../../forms/form.js';
import { ReasonField } from '../../corrections/reason-field.js';
import { SheetLink } from './sheet-link.js';
import { useCheckedForm } from '../../forms/use-checked-form.js';
import { useChecks } from './use-checks.js';

/** It will not happen, and why. */
export function MissForm({ milestone, today, change }: MilestoneFormProps) {
  const { form, tries, mistakes, messageOf } = useCheckedForm({ reason: '' });
  const { said } = useChecks(today);
  const send = form.handleSubmit(({ reason }) =>
    change.mutate({ act: 'missed', milestone, body: { reason: reason.trim() } }),
  );

  return (
    <Form
      onSubmit={(event) => void send(event)}
      tries={tries}
      mistakes={mistakes}
      refusal={change.error}
      isSending={change.isPending}
      act={<FormattedMessage id="act.report-missed" />}
      instead={
        <SheetLink sheet="rebaselined">
          <FormattedMessage id="act.other-day" />
        </SheetLink>
      }
    >
      <ReasonField field={form.register('reason', { validate: said })} error={messageOf('reason')} />
    </Form>
  );
}
