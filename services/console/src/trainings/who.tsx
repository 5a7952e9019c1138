import { useIntl } from 'react-intl';
import type { Registration } from '../api/trainings.js';
import { countryName } from '../texts/names.js';

/** Somebody who registered: by name where it may be known, else by what they are. */
export function Who({ registration: { name, stakeholder, state } }: { registration: Registration }) {
  const { formatMessage, locale } = useIntl();
  const kind = formatMessage({ id: `organisation.${stakeholder.kind}` });
  return (
    <>
      {name && <b>{name} </b>}
      {kind}, {countryName(stakeholder.country, locale)}
      {state === 'waiting' && ` (${formatMessage({ id: 'registration.waiting' })})`}
    </>
  );
}
