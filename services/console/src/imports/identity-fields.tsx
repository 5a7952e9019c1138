import { FormattedMessage, useIntl } from 'react-intl';
import { CheckBox } from '../forms/check-box.js';
import { Group } from '../forms/group.js';
import { useMapped } from './mapping-context.js';

/** The columns by which a row is known again, in whatever file it comes. */
export function IdentityFields({ rows }: { rows: number }) {
  const { formatMessage } = useIntl();
  const { checked, columns } = useMapped();
  const { form, mistakeOf } = checked;
  const validate = (names: string[] | string | false) =>
    (Array.isArray(names) ? names.length > 0 : Boolean(names)) || formatMessage({ id: 'import.identity.none' });
  return (
    <Group
      id="identity"
      legend={<FormattedMessage id="import.identity" />}
      hint={<FormattedMessage id="import.identity.hint" />}
      mistake={mistakeOf('identity')}
    >
      {columns.map(({ name, filled, isRepeated }) => (
        <CheckBox
          key={name}
          value={name}
          label={
            filled === rows && !isRepeated ? (
              <FormattedMessage id="import.identity.fits" values={{ column: name }} />
            ) : (
              name
            )
          }
          field={form.register('identity', { validate })}
        />
      ))}
    </Group>
  );
}
