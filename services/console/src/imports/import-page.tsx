import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import { type ImportDetails, importQueries } from '../api/imports.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import linkClasses from '../theme/link-button.module.css';
import { Standing } from './standing.js';

const route = getRouteApi('/app/imports/$import');

/** One import: it goes on whether somebody looks or not, and is found again here. */
export function ImportPage() {
  const { import: id } = route.useParams();
  const { formatMessage } = useIntl();
  const { data, error, refetch } = useQuery(importQueries.one(id));
  if (data) return <Known of={data} />;
  return (
    <Page title={formatMessage({ id: 'import.title' })}>
      {error ? <ReadProblem error={error} onRetry={() => void refetch()} /> : <Shape rows={4} />}
    </Page>
  );
}

function Known({ of: { id, project, mapping, dryRun, createdAt } }: { of: ImportDetails }) {
  const { formatMessage } = useIntl();
  return (
    <Page
      title={formatMessage({ id: dryRun ? 'import.name.check' : 'import.name' }, { mapping })}
      lead={
        <time dateTime={createdAt}>
          <FormattedDate value={createdAt} day="numeric" month="long" year="numeric" />{' '}
          <FormattedTime value={createdAt} />
        </time>
      }
      acts={
        <Link className={linkClasses.button} to="/app/projects/$project/imports/new" params={{ project }}>
          <FormattedMessage id="act.import-file" />
        </Link>
      }
      back={
        <BackLink to="/app/projects/$project/imports" params={{ project }}>
          <FormattedMessage id="imports.mine" />
        </BackLink>
      }
    >
      <Section title={<FormattedMessage id="import.standing" />}>
        <Standing id={id} />
      </Section>
    </Page>
  );
}
