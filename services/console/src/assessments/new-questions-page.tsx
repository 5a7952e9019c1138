import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayOrganise } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { QuestionSetForm } from './question-set-form.js';

const route = getRouteApi('/app/trainings/$scheme/questions');

/** What is to be asked before and after a training. */
export function NewQuestionsPage() {
  const { formatMessage } = useIntl();
  const { scheme: id } = route.useParams();
  const { grants } = usePerson();
  const schemes = useQuery(queries.schemes());
  const scheme = schemes.data?.find((one) => one.id === id);
  if (schemes.data && (!scheme || !mayOrganise(grants, scheme))) return <NotFoundPage />;
  return (
    <Page
      title={formatMessage({ id: 'act.write-questions' })}
      lead={formatMessage({ id: 'questions.lead' })}
      back={
        scheme && (
          <BackLink to="/app/trainings/$scheme" params={{ scheme: id }}>
            {scheme.title}
          </BackLink>
        )
      }
    >
      {schemes.error && <ReadProblem error={schemes.error} onRetry={() => void schemes.refetch()} />}
      {!schemes.error && !scheme && <Shape rows={4} height={64} />}
      {scheme && <QuestionSetForm scheme={id} />}
    </Page>
  );
}
