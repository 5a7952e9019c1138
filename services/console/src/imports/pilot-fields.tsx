import { NativeSelect } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { Group } from '../forms/group.js';
import spreadsheetClasses from '../spreadsheets/spreadsheets.module.css';
import { useMapped } from './mapping-context.js';
import { MeaningFields } from '../spreadsheets/meaning-fields.js';
import { columnIn, fromConstant } from './origin.js';
import { OriginSelect } from './origin-select.js';
import type { TypedMapping } from './typed-mapping.js';

/** The pilot action that rows are about: always the same, or what a column says. */
export function PilotFields() {
  const { formatMessage } = useIntl();
  const { checked, columns, pilots } = useMapped();
  const { form, messageOf, mistakeOf } = checked;
  const { from, reading, meanings } = useWatch({ control: form.control, name: 'pilot' }) as TypedMapping['pilot'];
  const choices = pilots.map(({ code, title, state }) => ({
    value: code,
    label: `${title} (${formatMessage({ id: `pilot.state.${state}` })})`,
  }));
  const choose = (origin: string) => {
    const texts = columns.find(({ name }) => name === columnIn(origin))?.texts;
    form.setValue('pilot.reading', texts?.some((text) => !isCode(text)) ? 'meanings' : 'as-is');
    form.setValue('pilot.meanings', texts?.map((text) => ({ text, value: isCode(text) ? text : '' })) ?? []);
  };
  const isCode = (text: string) => pilots.some(({ code }) => code === text);
  return (
    <Group id="pilot" legend={<FormattedMessage id="import.pilot" />} mistake={mistakeOf('pilot')}>
      <OriginSelect name="pilot.from" label={<FormattedMessage id="import.pilot.from" />} onChosen={choose} />
      {from === fromConstant && (
        <NativeSelect
          id="pilot.constant"
          label={<FormattedMessage id="import.pilot.one" />}
          data={[{ value: '', label: formatMessage({ id: 'form.choose' }) }, ...choices]}
          error={messageOf('pilot.constant')}
          {...form.register('pilot.constant', {
            validate: (code: string) => code !== '' || formatMessage({ id: 'mistake.empty' }),
          })}
        />
      )}
      {columnIn(from) !== undefined && (
        <NativeSelect
          id="pilot.reading"
          label={<FormattedMessage id="import.reading" />}
          data={(['meanings', 'as-is'] as const).map((value) => ({
            value,
            label: formatMessage({ id: `import.pilot.reading.${value}` }),
          }))}
          {...form.register('pilot.reading')}
        />
      )}
      {columnIn(from) !== undefined && reading === 'meanings' && (
        <div className={spreadsheetClasses.whole} key={from}>
          <MeaningFields
            checked={checked}
            path="pilot"
            meanings={meanings}
            choices={choices}
            legend={<FormattedMessage id="import.pilot.meanings" />}
          />
        </div>
      )}
    </Group>
  );
}
