import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { closeScheme, type Scheme, type Session } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import formClasses from '../forms/form.module.css';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { say } from '../shell/speech.js';
import { isOver } from './begun-and-over.js';

/** Asks first, and says what follows: a training is not opened again. */
export function CloseTraining({ scheme: { id }, sessions }: { scheme: Scheme; sessions: readonly Session[] }) {
  const { formatMessage, formatList } = useIntl();
  const client = useQueryClient();
  const keyOf = useKey();
  const change = useMutation({
    mutationFn: () => closeScheme(id, keyOf({ id })),
    onSuccess: () => say(formatMessage({ id: 'done.training-closed' })),
    onSettled: () => client.invalidateQueries({ queryKey: ['trainings'] }),
  });
  const ahead = sessions.filter((session) => session.state === 'scheduled' && !isOver(session));
  return (
    <details className={formClasses.more}>
      <summary>
        <FormattedMessage id="act.close-training" />
      </summary>
      <div>
        {change.error && (
          <Notice kind="problem">
            <RefusalWords error={change.error} />
          </Notice>
        )}
        <p>
          <FormattedMessage id="training.close.meaning" />
        </p>
        {ahead.length > 0 ? (
          <p>
            <FormattedMessage
              id="training.close.ahead"
              values={{ sessions: formatList(ahead.map(({ title }) => title)) }}
            />
          </p>
        ) : (
          <div>
            <Button onClick={() => change.mutate()} aria-disabled={change.isPending}>
              <FormattedMessage id="act.close-training" />
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
