import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { endSession, sessionsQuery } from '../api/sessions.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import classes from './sessions-of-mine-page.module.css';

/** Where somebody is signed in, to end what they do not know. */
export function SessionsOfMinePage() {
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(sessionsQuery());
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => {
      say(formatMessage({ id: 'done.session-ended' }));
      return client.invalidateQueries({ queryKey: sessionsQuery().queryKey });
    },
  });
  return (
    <Page title={formatMessage({ id: 'my-sessions.title' })} lead={formatMessage({ id: 'my-sessions.lead' })}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {end.error && (
        <Notice kind="problem">
          <RefusalWords error={end.error} />
        </Notice>
      )}
      {!data && !error && <Shape rows={2} height={72} />}
      <ul className={classes.list}>
        {data?.map(({ id, begunAt, seenAt, current }) => (
          <li key={id} className={classes.row}>
            <p>
              <FormattedMessage
                id="my-sessions.since"
                values={{ begun: <FormattedDate value={begunAt} dateStyle="medium" timeStyle="short" /> }}
              />
            </p>
            <p className={classes.seen}>
              <FormattedMessage
                id="my-sessions.seen"
                values={{ seen: <FormattedDate value={seenAt} dateStyle="medium" timeStyle="short" /> }}
              />
            </p>
            {current ? (
              <strong>
                <FormattedMessage id="my-sessions.current" />
              </strong>
            ) : (
              <div>
                <Button onClick={() => end.mutate(id)} aria-disabled={end.isPending}>
                  <FormattedMessage id="act.end-session" />
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
