import type { Role } from '@integras/contracts';
import { NativeSelect } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { usePlaces } from './places.js';

interface GrantFieldsProps {
  roles: readonly Role[];
  role: Role;
  place: string;
  onChange: (chosen: { role: Role; place: string }) => void;
  error: string | undefined;
}

/** A role, and where: the places are those the role can be given for. */
export function GrantFields({ roles, role, place, onChange, error }: GrantFieldsProps) {
  const { formatMessage } = useIntl();
  const { placesOf } = usePlaces();
  return (
    <>
      <NativeSelect
        id="role"
        label={<FormattedMessage id="grant.role" />}
        value={role}
        onChange={({ target }) => onChange({ role: target.value as Role, place: '' })}
        data={roles.map((value) => ({ value, label: formatMessage({ id: `role.${value}` }) }))}
      />
      <NativeSelect
        id="place"
        label={<FormattedMessage id="grant.place" />}
        value={place}
        onChange={({ target }) => onChange({ role, place: target.value })}
        error={error}
        data={[{ value: '', label: formatMessage({ id: 'grant.place.choose' }) }, ...placesOf(role)]}
      />
    </>
  );
}
