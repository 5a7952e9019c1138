import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayOrganise } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { type ComparedMoments, comparedMoments } from '../shell/search.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import trainingClasses from '../trainings/trainings.module.css';
import { GroupGains } from './group-gains.js';
import { QuestionGains } from './question-gains.js';
import { WholeGain } from './whole-gain.js';

const route = getRouteApi('/app/question-sets/$set');

/** What changed between two moments of a training: of all who answered both times, per question, per group. */
export function AssessmentPage() {
  const { formatMessage, locale } = useIntl();
  const { set: id } = route.useParams();
  const { compare = 'before-after', version } = route.useSearch();
  const [from, to] = comparedMoments[compare];
  const { grants } = usePerson();
  const set = useQuery(queries.questionSet(id, version));
  const analysis = useQuery(queries.assessmentAnalysis(id, { from, to, version }));
  const schemes = useQuery(queries.schemes());
  const scheme = schemes.data?.find((one) => one.id === set.data?.scheme);
  const error = set.error ?? analysis.error ?? schemes.error;
  const retry = () => void Promise.all([set.refetch(), analysis.refetch(), schemes.refetch()]);
  const organises = scheme !== undefined && mayOrganise(grants, scheme);
  const of = analysis.data && set.data && { analysis: analysis.data, questions: set.data.questions };

  return (
    <Page
      title={set.data ? inLanguage(set.data.title, locale) : formatMessage({ id: 'questions.title' })}
      back={
        scheme && (
          <BackLink to="/app/trainings/$scheme" params={{ scheme: scheme.id }}>
            {scheme.title}
          </BackLink>
        )
      }
      acts={
        organises && (
          <>
            <Link to="/app/question-sets/$set/answers" params={{ set: id }} className={buttonClasses.button}>
              <FormattedMessage id="act.enter-answers" />
            </Link>
            <Link to="/app/question-sets/$set/questions" params={{ set: id }} className={buttonClasses.button}>
              <FormattedMessage id="act.change-questions" />
            </Link>
          </>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={retry} />}
      {!error && !of && <Shape rows={3} height={96} />}
      {set.data && <Choices versions={set.data.versions} version={set.data.version} compare={compare} />}
      {of && (
        <>
          <WholeGain analysis={of.analysis} />
          <QuestionGains {...of} />
          <GroupGains analysis={of.analysis} by="kind" />
          <GroupGains analysis={of.analysis} by="country" />
        </>
      )}
    </Page>
  );
}

function Choices({ versions, version, compare }: { versions: number; version: number; compare: ComparedMoments }) {
  const { formatMessage } = useIntl();
  const navigate = route.useNavigate();
  return (
    <div className={trainingClasses.split}>
      <NativeSelect
        label={<FormattedMessage id="gain.compare" />}
        value={compare}
        onChange={({ target }) =>
          void navigate({
            search: (search) => ({ ...search, compare: target.value as ComparedMoments }),
            resetScroll: false,
          })
        }
        data={(Object.keys(comparedMoments) as ComparedMoments[]).map((value) => ({
          value,
          label: formatMessage({ id: `gain.compare.${value}` }),
        }))}
      />
      {versions > 1 && (
        <NativeSelect
          label={<FormattedMessage id="gain.version" />}
          value={String(version)}
          onChange={({ target }) =>
            void navigate({ search: (search) => ({ ...search, version: Number(target.value) }), resetScroll: false })
          }
          data={Array.from({ length: versions }, (_, at) => String(versions - at))}
        />
      )}
    </div>
  );
}
