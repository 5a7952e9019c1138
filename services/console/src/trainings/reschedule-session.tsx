import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Session } from '../api/trainings.js';
import formClasses from '../forms/form.module.css';
import { SessionForm } from './session-form.js';

/** Plans a session anew: whoever registered is told when it is at another time or place. */
export function RescheduleSession({ session }: { session: Session }) {
  const [isOpen, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const close = () => {
    setOpen(false);
    summary.current?.focus();
  };
  return (
    <details className={formClasses.more} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary ref={summary}>
        <FormattedMessage id="act.change-session" />
      </summary>
      {isOpen && (
        <div>
          <p>
            <FormattedMessage id="session.change.hint" />
          </p>
          <SessionForm scheme={session.scheme} session={session} onDone={close} />
        </div>
      )}
    </details>
  );
}
