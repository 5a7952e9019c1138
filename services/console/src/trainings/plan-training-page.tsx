import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayOrganiseSomewhere } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { TrainingForm } from './training-form.js';

/** A new training, in the project somebody organises for. */
export function PlanTrainingPage() {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const projects = useQuery(queries.projects());
  const own = grants.find(({ role, scope }) => role === 'training_organiser' && scope === 'project')?.scopeId;
  const id = projects.data?.find((project) => project.id === own)?.id ?? projects.data?.[0]?.id;
  const project = useQuery({ ...queries.project(id ?? ''), enabled: id !== undefined });
  const error = projects.error ?? project.error;
  if (!mayOrganiseSomewhere(grants)) return <NotFoundPage />;
  return (
    <Page
      title={formatMessage({ id: 'act.plan-training' })}
      back={
        <BackLink to="/app/trainings">
          <FormattedMessage id="trainings.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([projects.refetch(), project.refetch()])} />}
      {!error && !project.data && <Shape rows={4} height={64} />}
      {project.data && <TrainingForm project={project.data} />}
    </Page>
  );
}
