import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import periodClasses from '../periods/periods.module.css';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { ReleaseFacts } from './release-facts.js';

/** What was published, for anybody. */
export function ReleasesPage() {
  const { formatMessage } = useIntl();
  const { data, error, refetch } = useQuery(queries.releases());
  return (
    <Page title={formatMessage({ id: 'published.title' })} lead={<FormattedMessage id="published.lead" />}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="published.none" />
        </Notice>
      )}
      {data && data.length > 0 && (
        <ul className={periodClasses.list}>
          {data.map((release) => (
            <li key={release.id} className={periodClasses.row}>
              <h2>
                <Link to="/published/$release" params={{ release: release.id }}>
                  {release.period.name}
                </Link>
              </h2>
              <ReleaseFacts release={release} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
