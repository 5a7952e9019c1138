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
import { RecommendationForm } from './recommendation-form.js';

/** A new recommendation or guideline, or one that is changed before it is published. */
export function RecommendationFormPage() {
  const { formatMessage, locale } = useIntl();
  const { id } = useParams({ strict: false });
  const read = useQuery({ ...queries.recommendation(id ?? ''), enabled: id !== undefined });
  const own = useOwnProject(read.data?.project);
  const { project } = own;
  const error = own.error ?? read.error;
  if (own.isNone) return <NotFoundPage />;
  const isRead = project && (id === undefined || read.data);
  return (
    <Page
      title={read.data ? inLanguage(read.data.title, locale) : formatMessage({ id: 'act.draft-recommendation' })}
      back={
        <BackLink
          to={id === undefined ? '/app/recommendations' : '/app/recommendations/$id'}
          params={id === undefined ? {} : { id }}
        >
          <FormattedMessage id={id === undefined ? 'recommendations.title' : 'recommendation.back'} />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([own.refetch(), read.refetch()])} />}
      {!error && !isRead && <Shape rows={4} height={64} />}
      {project && isRead && <RecommendationForm project={project} {...(read.data && { recommendation: read.data })} />}
    </Page>
  );
}
