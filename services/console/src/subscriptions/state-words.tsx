import { FormattedMessage } from 'react-intl';
import type { Subscription } from '../api/subscriptions.js';
import classes from './subscriptions.module.css';

/** Whether facts are sent, and why not. */
export function SubscriptionStateWords({ subscription: { state, reason } }: { subscription: Subscription }) {
  return (
    <p className={classes.state} data-state={state}>
      <FormattedMessage id={`subscription.state.${state}`} />
      {state === 'disabled' && reason && (
        <>
          {': '}
          <FormattedMessage id={`subscription.reason.${reason}`} />
        </>
      )}
    </p>
  );
}
