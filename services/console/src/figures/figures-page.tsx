import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import type { Project } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { Icon } from '../shell/icons.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { Dashboard } from './dashboard.js';

const route = getRouteApi('/app/figures');

/** What the project achieves, live: for all of it, by country, over time, by place, and what happens. */
export function FiguresPage() {
  const { formatMessage } = useIntl();
  const { project: wanted, present } = route.useSearch();
  const navigate = route.useNavigate();
  const projects = useQuery(queries.projects());
  const definitions = useQuery(queries.definitions());
  const project = projects.data?.find(({ id }) => id === wanted) ?? projects.data?.[0];
  const error = projects.error ?? definitions.error;
  const retry = () => void Promise.all([projects.refetch(), definitions.refetch()]);

  return (
    <Page
      title={formatMessage({ id: 'figures.title' })}
      lead={project?.name}
      acts={
        <>
          {projects.data && projects.data.length > 1 && (
            <NativeSelect
              aria-label={formatMessage({ id: 'figures.project' })}
              data={projects.data.map(({ id, name }) => ({ value: id, label: name }))}
              value={project?.id ?? ''}
              onChange={({ target }) => void navigate({ search: (search) => ({ ...search, project: target.value }) })}
            />
          )}
          <Button component={Link} to="/app/periods">
            <FormattedMessage id="periods.title" />
          </Button>
          <Button
            leftSection={<Icon name={present ? 'cross' : 'present'} />}
            onClick={() =>
              void navigate({
                search: (search) => ({ ...search, present: present ? undefined : true }),
              })
            }
          >
            <FormattedMessage id={present ? 'act.stop-presenting' : 'act.present'} />
          </Button>
        </>
      }
    >
      {error ? (
        <ReadProblem error={error} onRetry={retry} />
      ) : (
        <Shown project={project} definitions={definitions.data} isRead={projects.isSuccess && definitions.isSuccess} />
      )}
    </Page>
  );
}

function Shown({
  project,
  definitions,
  isRead,
}: {
  project: Project | undefined;
  definitions: Definition[] | undefined;
  isRead: boolean;
}) {
  if (!isRead) return <Shape rows={4} height={132} />;
  if (!project || !definitions || definitions.length === 0) {
    return (
      <Notice kind="notice">
        <FormattedMessage id="figures.no-project" />
      </Notice>
    );
  }
  return <Dashboard project={project} definitions={definitions} />;
}
