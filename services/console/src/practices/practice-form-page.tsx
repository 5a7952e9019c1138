import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayWriteItems } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { PracticeForm } from './practice-form.js';

/** A new practice, or one that is changed. */
export function PracticeFormPage() {
  const { formatMessage, locale } = useIntl();
  const { id } = useParams({ strict: false });
  const { grants } = usePerson();
  const projects = useQuery(queries.projects());
  const practice = useQuery({ ...queries.practice(id ?? ''), enabled: id !== undefined });
  const own = projects.data?.find((one) => mayWriteItems(grants, { project: one.id }))?.id;
  const projectId = practice.data?.project ?? own;
  const project = useQuery({ ...queries.project(projectId ?? ''), enabled: projectId !== undefined });
  const error = projects.error ?? practice.error ?? project.error;
  if (projects.data && own === undefined) return <NotFoundPage />;
  const isRead = project.data && (id === undefined || practice.data);
  return (
    <Page
      title={practice.data ? inLanguage(practice.data.title, locale) : formatMessage({ id: 'act.draft-practice' })}
      back={
        <BackLink
          to={id === undefined ? '/app/practices' : '/app/practices/$id'}
          params={id === undefined ? {} : { id }}
        >
          <FormattedMessage id={id === undefined ? 'practices.title' : 'practice.back'} />
        </BackLink>
      }
    >
      {error && (
        <ReadProblem error={error} onRetry={() => void Promise.all([projects.refetch(), practice.refetch()])} />
      )}
      {!error && !isRead && <Shape rows={4} height={64} />}
      {project.data && isRead && (
        <PracticeForm project={project.data} {...(practice.data && { practice: practice.data })} />
      )}
    </Page>
  );
}
