import { FormattedMessage } from 'react-intl';
import type { Session } from '../api/trainings.js';
import { SessionTime } from './session-time.js';
import classes from './trainings.module.css';

/** When and where a session is, and how full. */
export function SessionFacts({ session }: { session: Session }) {
  const { place, registered, capacity, waiting, state } = session;
  return (
    <p className={classes.facts}>
      <SessionTime session={session} />
      <span>{place}</span>
      <span>
        <FormattedMessage id="session.places" values={{ registered, capacity, waiting }} />
      </span>
      {state === 'cancelled' && (
        <span data-cancelled="">
          <FormattedMessage id="session.cancelled" />
        </span>
      )}
    </p>
  );
}
