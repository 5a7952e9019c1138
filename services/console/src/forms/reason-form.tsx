import { Button, Textarea } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { TextId } from '../texts/texts.js';
import { Form } from './form.js';
import formClasses from './form.module.css';
import { useCheckedForm } from './use-checked-form.js';

interface ReasonFormProps {
  /** What is done for the reason. */
  act: TextId;
  change: { error: Error | null; isPending: boolean };
  onSend: (reason: string) => void;
  onLeft: () => void;
}

/** Why something is taken back or removed. */
export function ReasonForm({ act, change, onSend, onLeft }: ReasonFormProps) {
  const { formatMessage } = useIntl();
  const { form, messageOf, propsOf } = useCheckedForm({ reason: '' });
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.no-reason' });
  return (
    <div className={formClasses.more}>
      <Form
        {...propsOf(
          change,
          form.handleSubmit(({ reason }) => onSend(reason.trim())),
        )}
        act={<FormattedMessage id={act} />}
        instead={
          <Button variant="subtle" onClick={onLeft}>
            <FormattedMessage id="act.do-not-save" />
          </Button>
        }
      >
        <Textarea
          id="reason"
          label={<FormattedMessage id="field.reason" />}
          error={messageOf('reason')}
          {...form.register('reason', { validate: isGiven })}
        />
      </Form>
    </div>
  );
}
