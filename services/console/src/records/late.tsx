import { FormattedMessage } from 'react-intl';

/** By how many days something is late, where it is; among the facts of a record. */
export function Late({ days }: { days: number }) {
  return (
    days > 0 && (
      <span data-late="">
        <FormattedMessage id="record.late" values={{ days }} />
      </span>
    )
  );
}
