import { FormattedMessage } from 'react-intl';
import type { Offer } from '../api/administration.js';
import { usePlaces } from './places.js';

/** A right in words: what somebody is, and where. */
export function GrantWords({ grant }: { grant: Offer }) {
  const { nameOf } = usePlaces();
  return (
    <FormattedMessage
      id="grant.words"
      values={{ role: <FormattedMessage id={`role.${grant.role}`} />, place: nameOf(grant) }}
    />
  );
}
