import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { QuestionSetForm } from './question-set-form.js';

const route = getRouteApi('/app/question-sets/$set/questions');

/** The next version of questions: what was answered stays with the version it was asked in. */
export function ChangeQuestionsPage() {
  const { formatMessage, locale } = useIntl();
  const { set: id } = route.useParams();
  // What somebody types must not change under them.
  const { data, error, refetch } = useQuery({ ...queries.questionSet(id), staleTime: Infinity });
  return (
    <Page
      title={formatMessage({ id: 'act.change-questions' })}
      lead={formatMessage({ id: 'questions.change.lead' })}
      back={
        data && (
          <BackLink to="/app/question-sets/$set" params={{ set: id }}>
            {inLanguage(data.title, locale)}
          </BackLink>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Shape rows={4} height={64} />}
      {data && <QuestionSetForm scheme={data.scheme} earlier={data} />}
    </Page>
  );
}
