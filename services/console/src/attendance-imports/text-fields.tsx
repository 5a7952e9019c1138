import { NativeSelect } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { Group } from '../forms/group.js';
import type { Column } from '../spreadsheets/columns.js';
import { MeaningFields } from '../spreadsheets/meaning-fields.js';
import type { Codes, Meaning } from '../spreadsheets/meanings.js';
import spreadsheetClasses from '../spreadsheets/spreadsheets.module.css';
import type { TextId } from '../texts/texts.js';
import { ColumnSelect } from './column-select.js';
import { useColumns } from './columns-context.js';
import { placeIn, sameForAll, type TypedTexts } from './typed-attendance.js';

interface TextFieldsProps {
  path: 'attended' | 'kind' | 'country';
  /** What a text can mean. */
  choices: readonly Codes[];
  meaningsOf: (column: Column) => Meaning[];
  /** Whether it can be the same for everybody. */
  canBeSame?: boolean;
}

const texts = {
  attended: { legend: 'attendance-import.attended', from: 'attendance-import.attended.from' },
  kind: { legend: 'attendance-import.kind', from: 'import.from' },
  country: { legend: 'attendance-import.country', from: 'import.from' },
} as const satisfies Record<TextFieldsProps['path'], Record<'legend' | 'from', TextId>>;

/** What a column says in words of its own, each of which means something; or what is the same for everybody. */
export function TextFields({ path, choices, meaningsOf, canBeSame = false }: TextFieldsProps) {
  const { formatMessage } = useIntl();
  const { checked } = useColumns();
  const { form, messageOf } = checked;
  const { from, meanings } = useWatch({ control: form.control, name: path }) as TypedTexts;
  const constant = `${path}.constant`;
  return (
    <Group legend={<FormattedMessage id={texts[path].legend} />}>
      <ColumnSelect
        name={`${path}.from`}
        label={<FormattedMessage id={texts[path].from} />}
        isOfWords
        onChosen={(column) => form.setValue(`${path}.meanings`, column ? meaningsOf(column) : [])}
        {...(canBeSame && { more: [{ value: sameForAll, label: formatMessage({ id: 'import.from.constant' }) }] })}
      />
      {from === sameForAll && (
        <NativeSelect
          id={constant}
          label={<FormattedMessage id="import.constant" />}
          data={[{ value: '', label: formatMessage({ id: 'form.choose' }) }, ...choices]}
          error={messageOf(constant)}
          {...form.register(constant, {
            validate: (value: string) => value !== '' || formatMessage({ id: 'mistake.empty' }),
          })}
        />
      )}
      {placeIn(from) !== undefined && (
        <div className={spreadsheetClasses.whole} key={from}>
          <MeaningFields
            checked={checked}
            path={path}
            meanings={meanings}
            choices={choices}
            legend={<FormattedMessage id="import.meanings" />}
          />
        </div>
      )}
    </Group>
  );
}
