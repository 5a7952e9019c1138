import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { ImportField } from '../api/imports.js';
import { useMapped } from './mapping-context.js';

interface ValueInputProps {
  /** The path in the form. */
  name: string;
  label: ReactNode;
  field: ImportField;
  /** What is said where nothing is chosen; without it something has to be. */
  none?: string;
}

/** A value that a field can have: one of its codes, a day, or a text. */
export function ValueInput({ name, label, field, none }: ValueInputProps) {
  const { formatMessage } = useIntl();
  const { checked, codesOf } = useMapped();
  const { form, messageOf } = checked;
  const codes = codesOf(field);
  const shared = {
    id: name,
    label,
    error: messageOf(name),
    ...form.register(name, {
      validate: (text: string) => none !== undefined || text.trim() !== '' || formatMessage({ id: 'mistake.empty' }),
    }),
  };
  if (codes.length === 0) return <TextInput {...shared} {...(field.kind === 'day' && { type: 'date' })} />;
  return (
    <NativeSelect {...shared} data={[{ value: '', label: none ?? formatMessage({ id: 'form.choose' }) }, ...codes]} />
  );
}
