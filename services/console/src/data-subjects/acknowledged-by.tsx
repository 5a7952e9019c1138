import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { isOpen, type Tombstone } from '../api/data-subjects.js';
import { subscriptionQueries } from '../api/subscriptions.js';

/** Which partner systems have not yet said that they heard of an erasure, or that all have. */
export function AcknowledgedBy({ tombstone: { recipients } }: { tombstone: Tombstone }) {
  const { data: systems } = useQuery(subscriptionQueries.partnerSystems());
  const open = recipients.filter(isOpen);
  if (open.length === 0) {
    return (
      <p>
        <FormattedMessage id="tombstone.all" values={{ count: recipients.length }} />
      </p>
    );
  }
  return (
    <ul>
      {open.map(({ subscription: id, account, name, state, toldAt }) => (
        <li key={id}>
          <FormattedMessage
            id="tombstone.open"
            values={{
              system: systems?.find((system) => system.id === account)?.name ?? '',
              subscription: (
                <Link to="/app/subscriptions/$id" params={{ id }}>
                  {name}
                </Link>
              ),
              at: <FormattedDate value={toldAt} dateStyle="medium" timeStyle="short" />,
            }}
          />
          {state !== 'active' && (
            <>
              {' '}
              <FormattedMessage id={`subscription.state.${state}`} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
