import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Group } from '../forms/group.js';
import { useMapped } from './mapping-context.js';
import type { Codes, Meaning } from './typed-source.js';

interface MeaningFieldsProps {
  /** Of what the meanings are, in the form. */
  path: string;
  meanings: readonly Meaning[];
  choices: readonly Codes[];
  legend: ReactNode;
}

/** What each text of a column means. What nobody says is refused row by row, never guessed. */
export function MeaningFields({ path, meanings, choices, legend }: MeaningFieldsProps) {
  const { formatMessage } = useIntl();
  const { checked } = useMapped();
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
            label={<FormattedMessage id="import.meaning" values={{ text }} />}
            data={[{ value: '', label: formatMessage({ id: 'import.row-refused' }) }, ...choices]}
            error={messageOf(name)}
            {...form.register(name)}
          />
        );
      })}
    </Group>
  );
}
