import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, FormattedTime } from 'react-intl';
import { Notice } from '../shell/notice.js';
import classes from './past-banner.module.css';

const route = getRouteApi('/app/figures/$code');

/** Says that what is shown is past, from when, and how to get back. */
export function PastBanner({ asOf }: { asOf: string }) {
  const { code } = route.useParams();
  return (
    <div className={classes.banner}>
      <Notice kind="care">
        <p>
          <FormattedMessage
            id="past.banner"
            values={{
              date: <FormattedDate value={asOf} day="numeric" month="long" year="numeric" />,
              time: <FormattedTime value={asOf} />,
            }}
          />
        </p>
        <p className={classes.ways}>
          <Link
            to="/app/figures/$code"
            params={{ code }}
            search={(search) => ({ ...search, asOf: undefined })}
            resetScroll={false}
          >
            <FormattedMessage id="past.today" />
          </Link>
          <Link
            to="/app/figures/$code"
            params={{ code }}
            search={(search) => ({ ...search, since: asOf })}
            resetScroll={false}
          >
            <FormattedMessage id="past.changes" />
          </Link>
        </p>
        <p>
          <FormattedMessage id="past.only-now" />
        </p>
      </Notice>
    </div>
  );
}
