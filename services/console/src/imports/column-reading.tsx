import { NativeSelect, TextInput } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayFormats, type ImportField } from '../api/imports.js';
import { CheckBox } from '../forms/check-box.js';
import { BandFields } from './band-fields.js';
import spreadsheetClasses from '../spreadsheets/spreadsheets.module.css';
import { useMapped } from './mapping-context.js';
import { MeaningFields } from '../spreadsheets/meaning-fields.js';
import type { Reading, TypedSource } from './typed-source.js';
import { ValueInput } from './value-input.js';

interface ColumnReadingProps {
  path: string;
  field: ImportField;
  isRequired: boolean;
}

/** How what stands in a column becomes the value of a field. */
export function ColumnReading({ path, field, isRequired }: ColumnReadingProps) {
  const { formatMessage } = useIntl();
  const { checked, codesOf, codeMappings } = useMapped();
  const { form, messageOf } = checked;
  const { reading, meanings, bands } = useWatch({ control: form.control, name: path }) as TypedSource;
  const { kind, attribute } = field;
  const isCoded = codesOf(field).length > 0;
  const lists = codeMappings.filter((list) => list.attribute === attribute);
  const readings: readonly Reading[] = [
    'meanings',
    ...(bands.length > 0 ? (['bands'] as const) : []),
    ...(lists.length > 0 ? (['codes'] as const) : []),
    'as-is',
  ];
  const isNumber = !isCoded && (kind === 'decimal' || kind === 'integer');
  return (
    <>
      {isCoded && (
        <NativeSelect
          id={`${path}.reading`}
          label={<FormattedMessage id="import.reading" />}
          data={readings.map((value) => ({ value, label: formatMessage({ id: `import.reading.${value}` }) }))}
          {...form.register(`${path}.reading`)}
        />
      )}
      {isCoded && reading === 'codes' && (
        <NativeSelect
          id={`${path}.codeMapping`}
          label={<FormattedMessage id="code-list.list" />}
          data={[
            { value: '', label: formatMessage({ id: 'form.choose' }) },
            ...lists.map(({ id, list }) => ({ value: id, label: list })),
          ]}
          error={messageOf(`${path}.codeMapping`)}
          {...form.register(`${path}.codeMapping`, {
            validate: (id: string) => id !== '' || formatMessage({ id: 'mistake.empty' }),
          })}
        />
      )}
      {kind === 'day' && (
        <NativeSelect
          id={`${path}.days`}
          label={<FormattedMessage id="import.days" />}
          data={dayFormats.map((value) => ({ value, label: formatMessage({ id: `import.days.${value}` }) }))}
          {...form.register(`${path}.days`)}
        />
      )}
      {field.name === 'reference' && (
        <TextInput
          id={`${path}.prefix`}
          label={<FormattedMessage id="form.optional" values={{ field: formatMessage({ id: 'import.prefix' }) }} />}
          description={<FormattedMessage id="import.prefix.hint" />}
          maxLength={40}
          error={messageOf(`${path}.prefix`)}
          {...form.register(`${path}.prefix`)}
        />
      )}
      {isNumber && (
        <TextInput
          id={`${path}.scale`}
          label={<FormattedMessage id="import.scale" />}
          description={
            <FormattedMessage id={field.name === 'money.amount' ? 'import.scale.money' : 'import.scale.hint'} />
          }
          inputMode="decimal"
          error={messageOf(`${path}.scale`)}
          {...form.register(`${path}.scale`, {
            validate: (text: string) =>
              /^(\d{1,15}(\.\d{1,9})?)?$/.test(text.trim()) || formatMessage({ id: 'mistake.no-number' }),
          })}
        />
      )}
      {(isNumber || (isCoded && reading === 'bands')) && (
        <CheckBox
          label={<FormattedMessage id="import.decimal-comma" />}
          field={form.register(`${path}.decimalComma`)}
        />
      )}
      <ValueInput
        name={`${path}.emptyAs`}
        label={<FormattedMessage id="import.empty-as" />}
        field={field}
        none={formatMessage({ id: isRequired ? 'import.row-refused' : 'field.not-said' })}
      />
      {isCoded && reading === 'meanings' && (
        <div className={spreadsheetClasses.whole}>
          <MeaningFields
            checked={checked}
            path={path}
            meanings={meanings}
            choices={codesOf(field)}
            legend={<FormattedMessage id="import.meanings" />}
          />
        </div>
      )}
      {isCoded && reading === 'bands' && (
        <div className={spreadsheetClasses.whole}>
          <BandFields path={path} bands={bands} field={field} />
        </div>
      )}
    </>
  );
}
