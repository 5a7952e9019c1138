import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { DefinitionFields } from './definition-fields.js';

interface FieldSelectProps {
  label: ReactNode;
  /** What can be chosen, as in `exit.on`. */
  fields: readonly string[];
  bound: ReturnType<DefinitionFields['bind']>;
}

/** One of the fields there are, or none. */
export function FieldSelect({ label, fields, bound }: FieldSelectProps) {
  const { formatMessage } = useIntl();
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: formatMessage({ id: 'define.none' }) }, ...fields]}
      {...bound}
    />
  );
}
