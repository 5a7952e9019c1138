import { useIntl } from 'react-intl';
import { useChoice } from '../records/common-fields.js';
import type { RecordField } from '../records/record-form.js';
import type { TextId } from '../texts/texts.js';

/** A reason to choose. */
export function useReasonField<R extends string>(reasons: readonly R[], textOf: (reason: R) => TextId): RecordField {
  const { formatMessage } = useIntl();
  const choice = useChoice();
  const options = reasons.map((value) => ({ value: value as string, label: formatMessage({ id: textOf(value) }) }));
  return choice('reason', 'record.reason', options);
}
