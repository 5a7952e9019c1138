import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { mayReport } from '../api/rights.js';
import { useTopics } from '../live/live-context.js';
import frameClasses from '../pilots/pilot-frame.module.css';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { OneForm } from '../records/acts.js';

const views = ['plan', 'obstacles', 'agreements', 'risks', 'duties', 'code-lists', 'imports'] as const;

/** What all views of one project share: its name, and the ways between its views. */
export function ProjectFrame({ id, children }: { id: string; children: (project: ProjectDetails) => ReactNode }) {
  const { formatMessage } = useIntl();
  const { data: project, error, refetch } = useQuery(queries.project(id));
  const { grants } = usePerson();
  const { data: pilots = [] } = useQuery(queries.pilots());
  useTopics({ events: {} });
  const sees: Partial<Record<(typeof views)[number], boolean>> = {
    imports: pilots.some((pilot) => pilot.project === id && mayReport(grants, pilot)),
  };
  const shown = views.filter((view) => sees[view] ?? true);
  return (
    <Page
      title={project?.name ?? formatMessage({ id: 'project.title' })}
      back={
        <BackLink to="/app/pilots">
          <FormattedMessage id="pilots.all" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!project && !error && <Shape rows={4} />}
      {project && (
        <>
          <nav aria-label={formatMessage({ id: 'project.views' })}>
            <ul className={frameClasses.views}>
              {shown.map((view) => (
                <li key={view}>
                  <Link
                    to={`/app/projects/$project/${view}`}
                    params={{ project: id }}
                    activeProps={{ 'aria-current': 'page' }}
                  >
                    <FormattedMessage id={`project.view.${view}`} />
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <OneForm>{children(project)}</OneForm>
        </>
      )}
    </Page>
  );
}
