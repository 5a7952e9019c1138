import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Session } from '../api/trainings.js';
import { SessionTime } from './session-time.js';
import classes from './trainings.module.css';

/** A session in a list: when, where, and how full. */
export function SessionRow({ session, training }: { session: Session; training?: string }) {
  const { id, title, place, state, registered, capacity, waiting } = session;
  return (
    <li className={classes.row}>
      <h3>
        <Link to="/app/sessions/$session" params={{ session: id }}>
          {training ? `${training}: ${title}` : title}
        </Link>
      </h3>
      <p className={classes.facts}>
        <SessionTime session={session} />
        <span>{place}</span>
        {state === 'cancelled' ? (
          <span data-cancelled="">
            <FormattedMessage id="session.cancelled" />
          </span>
        ) : (
          <span>
            <FormattedMessage id="session.places" values={{ registered, capacity, waiting }} />
          </span>
        )}
      </p>
    </li>
  );
}
