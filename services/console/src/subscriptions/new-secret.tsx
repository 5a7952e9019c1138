import { FormattedMessage } from 'react-intl';
import { Notice } from '../shell/notice.js';
import classes from './subscriptions.module.css';

/** A secret on the only occasion it is shown. */
export function NewSecret({ secret }: { secret: string }) {
  return (
    <Notice kind="care">
      <p>
        <FormattedMessage id="subscription.secret.once" />
      </p>
      <code className={classes.secret} data-testid="secret">
        {secret}
      </code>
    </Notice>
  );
}
