import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { useOwnProject } from '../knowledge/use-own-project.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { PracticeForm } from './practice-form.js';

/** A new practice, or one that is changed. */
export function PracticeFormPage() {
  const { formatMessage, locale } = useIntl();
  const { id } = useParams({ strict: false });
  const practice = useQuery({ ...queries.practice(id ?? ''), enabled: id !== undefined });
  const own = useOwnProject(practice.data?.project);
  const { project } = own;
  const error = own.error ?? practice.error;
  if (own.isNone) return <NotFoundPage />;
  const isRead = project && (id === undefined || practice.data);
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
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([own.refetch(), practice.refetch()])} />}
      {!error && !isRead && <Shape rows={4} height={64} />}
      {project && isRead && <PracticeForm project={project} {...(practice.data && { practice: practice.data })} />}
    </Page>
  );
}
