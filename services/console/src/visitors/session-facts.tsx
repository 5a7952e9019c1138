import { FormattedMessage } from 'react-intl';
import type { PublicSession } from '../api/trainings.js';
import { SessionTime } from '../trainings/session-time.js';
import classes from '../trainings/trainings.module.css';

/** What a visitor has to know of a session. */
export function SessionFacts({ session }: { session: PublicSession }) {
  return (
    <>
      <p className={classes.facts}>
        <span>{session.title}</span>
        <SessionTime session={session} />
        <span>{session.place}</span>
        {session.state === 'cancelled' && (
          <span data-cancelled="">
            <FormattedMessage id="session.cancelled" />
          </span>
        )}
      </p>
      {session.training.aims && <p>{session.training.aims}</p>}
    </>
  );
}
