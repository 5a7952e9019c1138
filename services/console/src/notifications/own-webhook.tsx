import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { confirmWebhook, type Preferences, removeWebhook, setWebhook } from '../api/notifications.js';
import { Form } from '../forms/form.js';
import formClasses from '../forms/form.module.css';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Notice } from '../shell/notice.js';
import { say } from '../shell/speech.js';
import { ChallengeRefusal } from '../subscriptions/challenge-refusal.js';
import { NewSecret } from '../subscriptions/new-secret.js';
import classes from '../subscriptions/subscriptions.module.css';

/** A program of one's own that is sent what one is told; for the few who have one. */
export function OwnWebhook({ preferences: { webhook, version } }: { preferences: Preferences }) {
  const { formatMessage } = useIntl();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ url: webhook?.url ?? '' });
  const enter = useChange((url: string) => setWebhook(url, version), 'done.webhook');
  const confirm = useChange(confirmWebhook, 'done.webhook.confirmed');
  const remove = useChange(removeWebhook, 'done.webhook.removed');
  const isAddress = (text: string) => URL.canParse(text.trim()) || formatMessage({ id: 'mistake.no-link' });
  const send = form.handleSubmit(({ url }) => enter.mutate(url.trim(), { onError: takeRefusal }));
  const troubles = [confirm.error, remove.error].filter((error) => error !== null);
  return (
    <details className={formClasses.more} open={webhook !== undefined}>
      <summary>
        <FormattedMessage id="notices.webhook" />
      </summary>
      <div>
        {webhook && (
          <Notice kind={webhook.state === 'confirmed' ? 'good' : 'care'}>
            <FormattedMessage
              id={`notices.webhook.${webhook.state}`}
              values={{ url: <span className={classes.address}>{webhook.url}</span> }}
            />
          </Notice>
        )}
        {enter.data && <NewSecret secret={enter.data.secret} words="notices.webhook.secret" />}
        {troubles.map((error) => (
          <div key={error.message} role="alert">
            <Notice kind="problem">
              <ChallengeRefusal error={error} />
            </Notice>
          </div>
        ))}
        {webhook && (
          <div className={classes.acts}>
            {webhook.state !== 'confirmed' && (
              <Button onClick={() => confirm.isPending || confirm.mutate(undefined)}>
                <FormattedMessage id="act.subscription.confirmation" />
              </Button>
            )}
            <Button variant="default" onClick={() => remove.isPending || remove.mutate(undefined)}>
              <FormattedMessage id="act.remove-webhook" />
            </Button>
          </div>
        )}
        <Form {...propsOf(enter, send)} act={<FormattedMessage id="act.enter-webhook" />}>
          <TextInput
            id="url"
            type="url"
            inputMode="url"
            label={<FormattedMessage id="notices.webhook.url" />}
            description={<FormattedMessage id="notices.webhook.hint" />}
            error={messageOf('url')}
            {...form.register('url', { validate: isAddress })}
          />
        </Form>
      </div>
    </details>
  );
}

function useChange<T, R>(
  change: (wanted: T) => Promise<R>,
  done: 'done.webhook' | 'done.webhook.confirmed' | 'done.webhook.removed',
) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  return useMutation({
    mutationFn: change,
    // An answer may hold a secret: nothing keeps it longer than the page is open.
    gcTime: 0,
    onSuccess: () => say(formatMessage({ id: done })),
    onSettled: () => client.invalidateQueries({ queryKey: ['preferences'] }),
  });
}
