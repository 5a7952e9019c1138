import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { notificationQueries } from '../api/notifications.js';
import { useTopics } from '../live/live-context.js';
import { Icon } from '../shell/icons.js';
import classes from './bell.module.css';

/** The way to the inbox, and how much in it is unread. */
export function Bell() {
  const { formatMessage, formatNumber } = useIntl();
  const { data } = useQuery(notificationQueries.unread());
  useTopics({ inbox: true });
  const unread = data?.unread ?? 0;
  return (
    <Link
      to="/app/notifications"
      className={classes.bell}
      aria-label={formatMessage({ id: 'notices.bell' }, { unread, unreadText: formatNumber(unread) })}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className={classes.count} data-testid="unread" aria-hidden="true">
          {unread > 99 ? '99+' : formatNumber(unread)}
        </span>
      )}
    </Link>
  );
}
