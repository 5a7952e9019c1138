import { TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ImportField } from '../api/imports.js';
import { Group } from '../forms/group.js';
import { useMapped } from './mapping-context.js';
import type { TypedSource } from './typed-source.js';
import { ValueInput } from './value-input.js';

/** What numbers of a column mean, in rising order; the last band takes whatever is greater. */
export function BandFields({ path, bands, field }: { path: string; bands: TypedSource['bands']; field: ImportField }) {
  const { formatMessage } = useIntl();
  const { checked } = useMapped();
  const { form, messageOf } = checked;
  const isRising = (text: string, at: number) => {
    if (text.trim() === '') return at === bands.length - 1;
    const before = at === 0 ? -Infinity : Number(form.getValues(`${path}.bands.${at - 1}.upTo`));
    return Number(text) > before;
  };
  return (
    <Group legend={<FormattedMessage id="import.bands" />}>
      {bands.map((_, at) => {
        const name = `${path}.bands.${at}`;
        return (
          // A band is its place.
          <Fragment key={at}>
            <TextInput
              id={`${name}.upTo`}
              label={<FormattedMessage id="import.band.up-to" values={{ number: at + 1 }} />}
              inputMode="numeric"
              error={messageOf(`${name}.upTo`)}
              {...form.register(`${name}.upTo`, {
                validate: (text: string) => isRising(text, at) || formatMessage({ id: 'import.band.not-rising' }),
              })}
            />
            <ValueInput
              name={`${name}.value`}
              label={<FormattedMessage id="import.band.value" values={{ number: at + 1 }} />}
              field={field}
            />
          </Fragment>
        );
      })}
    </Group>
  );
}
