import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { EnterAnswersForm } from './enter-answers-form.js';
import { EnteredAnswers } from './entered-answers.js';

const route = getRouteApi('/app/question-sets/$set/answers');

/** What people answered on paper, typed in by who organises the training. */
export function EnterAnswersPage() {
  const { formatMessage, locale } = useIntl();
  const { set: id } = route.useParams();
  const set = useQuery(queries.questionSet(id));
  const sessions = useQuery(queries.sessions());
  const own = sessions.data?.filter(({ scheme, state }) => scheme === set.data?.scheme && state === 'scheduled');
  const error = set.error ?? sessions.error;
  return (
    <Page
      title={formatMessage({ id: 'act.enter-answers' })}
      lead={formatMessage({ id: 'answers.lead' })}
      back={
        set.data && (
          <BackLink to="/app/question-sets/$set" params={{ set: id }}>
            {inLanguage(set.data.title, locale)}
          </BackLink>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([set.refetch(), sessions.refetch()])} />}
      {!error && (!set.data || !own) && <Shape rows={4} height={64} />}
      {set.data && own && (
        <>
          <EnterAnswersForm set={set.data} sessions={own} />
          <EnteredAnswers set={set.data} sessions={own} />
        </>
      )}
    </Page>
  );
}
