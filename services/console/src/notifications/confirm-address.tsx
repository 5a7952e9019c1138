import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { confirmEmail } from '../api/notifications.js';
import { Notice } from '../shell/notice.js';
import { say } from '../shell/speech.js';

/** What the link in the confirming mail leads to. Programs follow links, so only a press confirms. */
export function ConfirmAddress({ confirmKey }: { confirmKey: string }) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const confirm = useMutation({
    mutationFn: () => confirmEmail(confirmKey),
    onSuccess: () => say(formatMessage({ id: 'notices.email.confirmed' })),
    onSettled: () => client.invalidateQueries({ queryKey: ['preferences'] }),
  });
  return (
    <Notice kind={confirm.error ? 'problem' : 'notice'}>
      <p role={confirm.error ? 'alert' : undefined}>
        <FormattedMessage id={confirm.error ? 'notices.email.link-not-valid' : 'notices.email.confirm'} />
      </p>
      {!confirm.error && (
        <Button onClick={() => confirm.isPending || confirm.mutate()}>
          <FormattedMessage id="act.confirm-email" />
        </Button>
      )}
    </Notice>
  );
}
