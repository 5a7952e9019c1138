import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import type { InboxItem } from '../api/notifications.js';
import { inLanguage } from '../texts/names.js';
import classes from './inbox-page.module.css';

/** One notice: what happened, when, and the way there. Going there is reading it. */
export function NoticeRow({ item: { text, path, at, read }, onRead }: { item: InboxItem; onRead: () => void }) {
  const { locale, formatMessage } = useIntl();
  const sentence = inLanguage(text, locale);
  return (
    <article className={classes.row} data-unread={read ? undefined : ''}>
      <p>
        {!read && (
          <strong className={classes.mark}>
            <FormattedMessage id="notices.unread" />
          </strong>
        )}
        <Link to={path} onClick={() => read || onRead()}>
          {sentence}
        </Link>
      </p>
      <div className={classes.foot}>
        <time dateTime={at}>
          <FormattedDate value={at} day="numeric" month="short" year="numeric" /> <FormattedTime value={at} />
        </time>
        {!read && (
          <Button
            variant="subtle"
            onClick={onRead}
            aria-label={formatMessage({ id: 'act.mark-read.of' }, { title: sentence })}
          >
            <FormattedMessage id="act.mark-read" />
          </Button>
        )}
      </div>
    </article>
  );
}
