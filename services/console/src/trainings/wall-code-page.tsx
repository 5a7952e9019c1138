import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import classes from './trainings.module.css';

const route = getRouteApi('/app/sessions/$session/code');

/** The code on the wall, for a projector: it renews itself. */
export function WallCodePage() {
  const { formatMessage } = useIntl();
  const { session } = route.useParams();
  const { data, error, refetch } = useQuery(queries.wallCode(session));
  return (
    <Page
      title={formatMessage({ id: 'wall.title' })}
      lead={formatMessage({ id: 'wall.lead' })}
      back={
        <BackLink to="/app/sessions/$session" params={{ session }}>
          <FormattedMessage id="wall.back" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={1} height={320} />}
      {data && (
        <div className={classes.wall}>
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(data.picture)}`}
            alt={formatMessage({ id: 'wall.picture' })}
          />
          <p className={classes.address}>{data.url}</p>
        </div>
      )}
    </Page>
  );
}
