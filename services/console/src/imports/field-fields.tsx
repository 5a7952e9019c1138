import { useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ImportField } from '../api/imports.js';
import { Group } from '../forms/group.js';
import { ColumnReading } from './column-reading.js';
import { fieldWords } from './field-words.js';
import { useMapped } from './mapping-context.js';
import { columnIn, fromConstant } from './origin.js';
import { OriginSelect } from './origin-select.js';
import { sourceFrom } from './typed-mapping.js';
import type { TypedSource } from './typed-source.js';
import { ValueInput } from './value-input.js';

interface FieldFieldsProps {
  /** Where the source of the field lies in the form. */
  path: string;
  field: ImportField;
  isRequired: boolean;
}

/** Where one field of an event comes from, and how it is read. */
export function FieldFields({ path, field, isRequired }: FieldFieldsProps) {
  const { formatMessage } = useIntl();
  const { checked, columns, codesOf } = useMapped();
  const { form, mistakeOf } = checked;
  const { from } = useWatch({ control: form.control, name: path }) as TypedSource;
  const label = fieldWords(field.name, formatMessage);
  const choose = (origin: string) => {
    const column = columns.find(({ name }) => name === columnIn(origin));
    if (column) form.setValue(path, sourceFrom(field, column, codesOf(field)));
  };
  return (
    <Group
      id={path}
      legend={isRequired ? label : <FormattedMessage id="form.optional" values={{ field: label }} />}
      mistake={mistakeOf(path)}
    >
      <OriginSelect
        name={`${path}.from`}
        label={<FormattedMessage id="import.from" />}
        {...(!isRequired && { none: formatMessage({ id: 'import.from.none' }) })}
        onChosen={choose}
      />
      {from === fromConstant && (
        <ValueInput name={`${path}.constant`} label={<FormattedMessage id="import.constant" />} field={field} />
      )}
      {columnIn(from) !== undefined && <ColumnReading key={from} path={path} field={field} isRequired={isRequired} />}
    </Group>
  );
}
