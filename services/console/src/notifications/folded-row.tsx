import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { type InboxItem, isNoticeKind } from '../api/notifications.js';
import { inLanguage } from '../texts/names.js';
import classes from './inbox-page.module.css';
import { NoticeRow } from './notice-row.js';

interface Props {
  items: readonly [InboxItem, ...InboxItem[]];
  onRead: (ids: readonly string[]) => void;
}

/** Several notices of one kind, place and day in one line that opens; read all at once, or one by one in there. */
export function FoldedRow({ items, onRead }: Props) {
  const { locale, formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const [newest] = items;
  const unread = items.filter(({ read }) => !read).map(({ id }) => id);
  const kind = isNoticeKind(newest.kind) ? formatMessage({ id: `notice.${newest.kind}` }) : newest.kind;
  const title = formatMessage({ id: 'notices.fold' }, { kind, count: items.length });
  return (
    <article className={classes.row} data-unread={unread.length > 0 ? '' : undefined}>
      <details className={classes.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {unread.length > 0 && (
            <strong className={classes.mark}>
              <FormattedMessage id="notices.fold.unread" values={{ count: unread.length }} />
            </strong>
          )}
          {title}
        </summary>
        {isOpen && (
          <ul className={classes.list}>
            {items.map((item) => (
              <li key={item.id}>
                <NoticeRow item={item} onRead={() => onRead([item.id])} />
              </li>
            ))}
          </ul>
        )}
      </details>
      <p className={classes.newest}>{inLanguage(newest.text, locale)}</p>
      <div className={classes.foot}>
        <time dateTime={newest.at}>
          <FormattedDate value={newest.at} day="numeric" month="short" year="numeric" />
        </time>
        {unread.length > 0 && (
          <Button
            variant="subtle"
            onClick={() => onRead(unread)}
            aria-label={formatMessage({ id: 'act.mark-these-read.of' }, { title })}
          >
            <FormattedMessage id="act.mark-these-read" />
          </Button>
        )}
      </div>
    </article>
  );
}
