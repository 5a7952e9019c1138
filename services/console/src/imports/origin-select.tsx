import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useIntl } from 'react-intl';
import { ColumnSample } from '../spreadsheets/column-sample.js';
import { useMapped } from './mapping-context.js';
import { columnIn, columnOf, fromConstant } from './origin.js';

interface OriginSelectProps {
  /** The path of what is chosen, in the form. */
  name: string;
  label: ReactNode;
  /** What is said of it where it need not come from anywhere. */
  none?: string;
  onChosen: (origin: string) => void;
}

/** Where something comes from: a column of the file, beside which its first rows stand, or the same for every row. */
export function OriginSelect({ name, label, none, onChosen }: OriginSelectProps) {
  const { formatMessage } = useIntl();
  const { checked, columns } = useMapped();
  const { form, messageOf } = checked;
  const chosen: string = useWatch({ control: form.control, name });
  const column = columns.find((each) => each.name === columnIn(chosen));
  const unknown = columnIn(chosen) !== undefined && !column;
  return (
    <NativeSelect
      id={name}
      label={label}
      description={column && <ColumnSample column={column} />}
      data={[
        { value: '', label: none ?? formatMessage({ id: 'form.choose' }) },
        ...columns.map((each) => ({
          value: columnOf(each.name),
          label: formatMessage({ id: 'import.from.column' }, { column: each.name }),
        })),
        ...(unknown
          ? [{ value: chosen, label: formatMessage({ id: 'import.from.gone' }, { column: columnIn(chosen) ?? '' }) }]
          : []),
        { value: fromConstant, label: formatMessage({ id: 'import.from.constant' }) },
      ]}
      error={messageOf(name)}
      {...form.register(name, {
        validate: (origin: string) => origin !== '' || none !== undefined || formatMessage({ id: 'mistake.empty' }),
        onChange: ({ target }: { target: { value: string } }) => onChosen(target.value),
      })}
    />
  );
}
