import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ListedAnalysis } from '../api/analyses.js';
import { queries } from '../api/queries.js';
import { mayWriteItems, mayWriteSomewhere } from '../api/rights.js';
import { KnowledgeParts } from '../knowledge/parts.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { writtenDay } from '../texts/days.js';
import { byName, inLanguage } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import classes from '../knowledge/knowledge.module.css';
import { CompareChoice } from './compare-choice.js';
import { usePlaceName } from '../knowledge/use-place-name.js';

/** The territorial analyses, a territory each. */
export function AnalysesPage() {
  const { formatMessage, locale } = useIntl();
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.analyses());
  const placeName = usePlaceName();
  const analyses = data?.toSorted(byName(placeName, locale));
  const published = analyses?.filter(({ edition }) => edition !== undefined) ?? [];
  const mayBegin = mayWriteSomewhere(grants);

  return (
    <Page
      title={formatMessage({ id: 'analyses.title' })}
      lead={<FormattedMessage id="analyses.lead" />}
      acts={
        mayBegin && (
          <Link to="/app/analyses/new" className={buttonClasses.button}>
            <FormattedMessage id="act.begin-analysis" />
          </Link>
        )
      }
    >
      <KnowledgeParts />
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!analyses && !error && <Shape rows={3} height={96} />}
      {analyses?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="analyses.none" />
        </Notice>
      )}
      {analyses && analyses.length > 0 && (
        <ul className={classes.list}>
          {analyses.map((analysis) => (
            <Row key={analysis.id} analysis={analysis} place={placeName(analysis)} />
          ))}
        </ul>
      )}
      {published.length > 1 && (
        <CompareChoice
          places={published.map((analysis) => ({
            id: analysis.id,
            name: `${placeName(analysis)}: ${inLanguage(analysis.title, locale)}`,
          }))}
        />
      )}
    </Page>
  );
}

function Row({ analysis, place }: { analysis: ListedAnalysis; place: string }) {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const { id, title, edition, publishedAt, draft } = analysis;
  return (
    <li className={classes.row}>
      <h2>
        {edition === undefined ? (
          inLanguage(title, locale)
        ) : (
          <Link to="/app/analyses/$id" params={{ id }}>
            {inLanguage(title, locale)}
          </Link>
        )}
      </h2>
      <p className={classes.facts}>
        <span>{place}</span>
        <span>
          {edition === undefined || publishedAt === undefined ? (
            <FormattedMessage id="analysis.unpublished" />
          ) : (
            <FormattedMessage
              id="analysis.edition"
              values={{ number: edition, day: writtenDay(publishedAt.slice(0, 10), locale) }}
            />
          )}
        </span>
        {draft !== undefined && (
          <Link to="/app/analyses/$id/board" params={{ id }}>
            <FormattedMessage
              id={mayWriteItems(grants, analysis) ? 'analysis.go-on-writing' : 'analysis.read-draft'}
              values={{ number: draft }}
            />
          </Link>
        )}
      </p>
    </li>
  );
}
