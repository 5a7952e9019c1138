import { FormattedDate, FormattedMessage } from 'react-intl';
import type { Erasure } from '../api/data-subjects.js';
import { usePerson } from '../shell/person.js';

/** When and why an erasure was asked for, and what became of it. */
export function ErasureWords({ erasure }: { erasure: Erasure }) {
  const { account } = usePerson();
  const { state, reason, requestedBy, requestedAt, doneAt, facts = 0, refusal } = erasure;
  const at = (instant: string) => <FormattedDate value={instant} dateStyle="medium" timeStyle="short" />;
  return (
    <>
      <p>
        <FormattedMessage
          id={requestedBy === account ? 'erasure.requested.own' : 'erasure.requested'}
          values={{ at: at(requestedAt) }}
        />
      </p>
      {reason && (
        <p>
          <FormattedMessage id={`erasure.reason.${reason}`} />
        </p>
      )}
      {state === 'requested' && (
        <p>
          <FormattedMessage id="erasure.waits" />
        </p>
      )}
      {state !== 'requested' && doneAt !== undefined && (
        <p>
          <FormattedMessage id={`erasure.${state}`} values={{ at: at(doneAt), facts }} />
        </p>
      )}
      {refusal && (
        <p>
          <FormattedMessage id={`erasure.refusal.${refusal}`} />
        </p>
      )}
    </>
  );
}
