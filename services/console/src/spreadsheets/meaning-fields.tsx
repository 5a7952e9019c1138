import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { Group } from '../forms/group.js';
import type { useCheckedForm } from '../forms/use-checked-form.js';
import type { Codes, Meaning } from './meanings.js';

interface MeaningFieldsProps {
  checked: ReturnType<typeof useCheckedForm<FieldValues>>;
  /** Of what the meanings are, in the form. */
  path: string;
  meanings: readonly Meaning[];
  choices: readonly Codes[];
  legend: ReactNode;
}

/** What each text of a column means. What nobody says is refused row by row, never guessed. */
export function MeaningFields({ checked, path, meanings, choices, legend }: MeaningFieldsProps) {
  const { formatMessage } = useIntl();
  const { form, messageOf } = checked;
  if (meanings.length === 0)
    return (
      <p>
        <FormattedMessage id="import.meanings.too-many" />
      </p>
    );
  return (
    <Group legend={legend}>
      {meanings.map(({ text }, at) => {
        const name = `${path}.meanings.${at}.value`;
        return (
          <NativeSelect
            key={text}
            id={name}
            label={
              text === '' ? (
                <FormattedMessage id="import.meaning.empty" />
              ) : (
                <FormattedMessage id="import.meaning" values={{ text }} />
              )
            }
            data={[{ value: '', label: formatMessage({ id: 'import.row-refused' }) }, ...choices]}
            error={messageOf(name)}
            {...form.register(name)}
          />
        );
      })}
    </Group>
  );
}
