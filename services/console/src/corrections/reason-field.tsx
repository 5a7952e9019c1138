import { Textarea } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { FormattedMessage } from 'react-intl';

/** Why, for whoever reads the history later. */
export function ReasonField({ field, error }: { field: UseFormRegisterReturn; error: string | undefined }) {
  return (
    <Textarea
      id="reason"
      label={<FormattedMessage id="field.reason" />}
      description={<FormattedMessage id="field.reason.hint" />}
      rows={3}
      error={error}
      {...field}
    />
  );
}
