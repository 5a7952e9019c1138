import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type InboxPage as Read, markRead, notificationQueries } from '../api/notifications.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import buttonClasses from '../theme/link-button.module.css';
import { folded } from './folded.js';
import { FoldedRow } from './folded-row.js';
import classes from './inbox-page.module.css';
import { NoticeRow } from './notice-row.js';

/** What somebody was told, the newest first; many of a kind, place and day in one line. */
export function InboxPage() {
  const { formatMessage } = useIntl();
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useQuery(notificationQueries.inbox(cursor));
  const mark = useMarkRead();
  const unread = data?.items.filter(({ read }) => !read).map(({ id }) => id) ?? [];
  return (
    <Page
      title={formatMessage({ id: 'notices.title' })}
      lead={data && <FormattedMessage id="notices.lead" values={{ unread: data.unread }} />}
      acts={
        <>
          {unread.length > 0 && (
            <Button onClick={() => mark.mutate(unread)}>
              <FormattedMessage id="act.mark-all-read" />
            </Button>
          )}
          <Link to="/app/notifications/settings" className={buttonClasses.button}>
            <FormattedMessage id="act.notice-settings" />
          </Link>
        </>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={6} height={64} />}
      {data && <List page={data} onRead={(ids) => mark.mutate(ids)} />}
      <nav className={classes.pages} aria-label={formatMessage({ id: 'notices.pages' })}>
        {cursor !== undefined && (
          <Button onClick={() => setCursor(undefined)}>
            <FormattedMessage id="act.newest" />
          </Button>
        )}
        {data?.next !== undefined && (
          <Button onClick={() => setCursor(data.next)}>
            <FormattedMessage id="act.older" />
          </Button>
        )}
      </nav>
    </Page>
  );
}

function List({ page: { items }, onRead }: { page: Read; onRead: (ids: readonly string[]) => void }) {
  const { formatDate } = useIntl();
  if (items.length === 0) {
    return (
      <Notice kind="notice">
        <FormattedMessage id="notices.none" />
      </Notice>
    );
  }
  return (
    <ul className={classes.list}>
      {folded(items, formatDate).map((line) =>
        line.kind === 'one' ? (
          <li key={line.item.id}>
            <NoticeRow item={line.item} onRead={() => onRead([line.item.id])} />
          </li>
        ) : (
          <li key={line.items.at(-1)?.id}>
            <FoldedRow items={line.items} onRead={onRead} />
          </li>
        ),
      )}
    </ul>
  );
}

function useMarkRead() {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  return useMutation({
    mutationFn: (ids: readonly string[]) => markRead(ids),
    onSuccess: (_, ids) => say(formatMessage({ id: 'done.read' }, { count: ids.length })),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
