import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { changeSubscription, type Subscription, type SubscriptionAct } from '../api/subscriptions.js';
import { useKey } from '../api/use-key.js';
import formClasses from '../forms/form.module.css';
import { Notice } from '../shell/notice.js';
import { say } from '../shell/speech.js';
import { ChallengeRefusal } from './challenge-refusal.js';
import { NewSecret } from './new-secret.js';
import classes from './subscriptions.module.css';

/** What can be done with a subscription as it stands. */
export function SubscriptionActs({ subscription }: { subscription: Subscription }) {
  const { state, transport } = subscription;
  const change = useAct(subscription);
  const button = (act: SubscriptionAct, variant: 'filled' | 'default' = 'default') => (
    <Button variant={variant} onClick={() => change.mutate(act)} aria-disabled={change.isPending}>
      <FormattedMessage id={`act.subscription.${act}`} />
    </Button>
  );
  const isOpen = state !== 'closed';
  return (
    <>
      {change.error && (
        <Notice kind="problem">
          <ChallengeRefusal error={change.error} />
        </Notice>
      )}
      {change.data?.secret !== undefined && <NewSecret secret={change.data.secret} />}
      {state === 'unconfirmed' && (
        <Notice kind="notice">
          <FormattedMessage id="subscription.confirm.meaning" />
        </Notice>
      )}
      {isOpen && (
        <div className={classes.acts}>
          {state === 'active' ? button('disabling') : button('confirmation', 'filled')}
          {transport === 'webhook' && button('secret')}
        </div>
      )}
      {isOpen && (
        <details className={formClasses.more}>
          <summary>
            <FormattedMessage id="subscription.close" />
          </summary>
          <div>
            <p>
              <FormattedMessage id="subscription.close.meaning" />
            </p>
            <p>{button('closing')}</p>
          </div>
        </details>
      )}
    </>
  );
}

function useAct(subscription: Subscription) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (act: SubscriptionAct) =>
      changeSubscription(subscription, act, keyOf({ act, version: subscription.version, at: Date.now() })),
    // Its answer may hold a secret: nothing keeps it longer than the page is open.
    gcTime: 0,
    onSuccess: (_, act) => say(formatMessage({ id: `done.subscription.${act}` })),
    onSettled: () => client.invalidateQueries({ queryKey: ['subscriptions'] }),
  });
}
