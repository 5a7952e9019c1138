import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { askEmailAgain, type Preferences } from '../api/notifications.js';
import { Notice } from '../shell/notice.js';
import { say } from '../shell/speech.js';

/** Whether mails reach somebody; where they do not, why, and the way back. */
export function AddressState({ preferences: { email, emailState, mailIsConfigured } }: { preferences: Preferences }) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const again = useMutation({
    mutationFn: askEmailAgain,
    onSuccess: () => say(formatMessage({ id: 'notices.email.asked' })),
    onSettled: () => client.invalidateQueries({ queryKey: ['preferences'] }),
  });
  if (!mailIsConfigured) {
    return (
      <Notice kind="care">
        <FormattedMessage id="notices.email.not-configured" />
      </Notice>
    );
  }
  if (email === undefined || emailState === 'none') return null;
  if (emailState === 'confirmed') {
    return (
      <Notice kind="good">
        <FormattedMessage id="notices.email.works" values={{ email }} />
      </Notice>
    );
  }
  return (
    <Notice kind="care">
      <p>
        <FormattedMessage id={`notices.email.${emailState}`} values={{ email }} />
      </p>
      {again.error && (
        <p role="alert">
          <FormattedMessage id="notices.email.asked-just-now" />
        </p>
      )}
      <Button onClick={() => again.isPending || again.mutate()}>
        <FormattedMessage id="act.ask-email-again" />
      </Button>
    </Notice>
  );
}
