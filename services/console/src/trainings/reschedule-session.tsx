import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Session } from '../api/trainings.js';
import { FoldedAct } from './folded-act.js';
import { SessionForm } from './session-form.js';

/** Plans a session anew: whoever registered is told when it is at another time or place. */
export function RescheduleSession({ session }: { session: Session }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <FoldedAct act="act.change-session" isOpen={isOpen} onToggle={setOpen}>
      {(close) => (
        <>
          <p>
            <FormattedMessage id="session.change.hint" />
          </p>
          <SessionForm scheme={session.scheme} session={session} onDone={close} />
        </>
      )}
    </FoldedAct>
  );
}
