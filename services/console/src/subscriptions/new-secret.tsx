import { FormattedMessage } from 'react-intl';
import { Notice } from '../shell/notice.js';
import classes from './subscriptions.module.css';

/** A secret on the only occasion it is shown. */
export function NewSecret({
  secret,
  words = 'subscription.secret.once',
}: {
  secret: string;
  words?: 'subscription.secret.once' | 'notices.webhook.secret';
}) {
  return (
    <Notice kind="care">
      <p>
        <FormattedMessage id={words} />
      </p>
      <code className={classes.secret} data-testid="secret">
        {secret}
      </code>
    </Notice>
  );
}
