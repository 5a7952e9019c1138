import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useIntl } from 'react-intl';
import { ColumnSample } from '../spreadsheets/column-sample.js';
import type { Column } from '../spreadsheets/columns.js';
import { useColumns } from './columns-context.js';
import { columnAt, placeIn } from './typed-attendance.js';

interface ColumnSelectProps {
  /** The path of what is chosen, in the form. */
  name: string;
  label: ReactNode;
  /** What is said where no column is chosen; without it one has to be. */
  none?: string;
  /** What can be chosen besides columns. */
  more?: readonly { value: string; label: string }[];
  /** Whether each of its texts has to be given a meaning, so that there must not be too many. */
  isOfWords?: boolean;
  onChosen?: (column: Column | undefined) => void;
}

/** Which column of the file says something; its first rows stand beside it. */
export function ColumnSelect({ name, label, none, more = [], isOfWords = false, onChosen }: ColumnSelectProps) {
  const { formatMessage } = useIntl();
  const { checked, columns } = useColumns();
  const { form, messageOf } = checked;
  const chosen: string = useWatch({ control: form.control, name });
  const columnOf = (from: string) => columns.find(({ at }) => at === placeIn(from));
  const column = columnOf(chosen);
  const canBe = (from: string) => {
    if (from === '' && none === undefined) return formatMessage({ id: 'mistake.empty' });
    const tooMany = isOfWords && placeIn(from) !== undefined && columnOf(from)?.texts === undefined;
    return !tooMany || formatMessage({ id: 'import.meanings.too-many' });
  };
  return (
    <NativeSelect
      id={name}
      label={label}
      description={column && <ColumnSample column={column} />}
      data={[
        { value: '', label: none ?? formatMessage({ id: 'form.choose' }) },
        ...columns.map((each) => ({
          value: columnAt(each.at),
          label: formatMessage({ id: 'import.from.column' }, { column: each.name }),
        })),
        ...more,
      ]}
      error={messageOf(name)}
      {...form.register(name, {
        validate: canBe,
        onChange: ({ target }: { target: { value: string } }) => onChosen?.(columnOf(target.value)),
      })}
    />
  );
}
