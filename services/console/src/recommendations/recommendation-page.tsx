import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayWriteItems } from '../api/rights.js';
import { Markdown } from '../markdown/markdown.js';
import { UptakesOf } from '../practices/uptakes-of.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { Decide } from './decide.js';
import { EvidenceTable } from './evidence-table.js';
import { Standing } from './standing.js';

const route = getRouteApi('/app/recommendations/$id');

/** A recommendation with what it rests on, as it was then and as it is now, and what can be decided on it. */
export function RecommendationPage() {
  const { formatMessage, locale } = useIntl();
  const { id } = route.useParams();
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.recommendation(id));
  const evidence = useQuery(queries.evidence(id));
  const text = data?.withdrawn?.reason ?? data?.reaffirmed?.reason;
  return (
    <Page
      title={data ? inLanguage(data.title, locale) : formatMessage({ id: 'recommendations.title' })}
      back={
        <BackLink to="/app/recommendations">
          <FormattedMessage id="recommendations.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data && <Standing of={data} />}
      {data?.stale && (
        <Notice kind="care">
          <FormattedMessage id="recommendation.stale.long" />
        </Notice>
      )}
      {data && text && (
        <Notice kind="notice">
          <FormattedMessage
            id={data.withdrawn ? 'recommendation.withdrawn.why' : 'recommendation.reaffirmed.why'}
            values={{ reason: text }}
          />
        </Notice>
      )}
      {data && <Markdown texts={data.body} locale={locale} />}
      {evidence.data && evidence.data.length > 0 && (
        <Section title={<FormattedMessage id="evidence.title" />}>
          <EvidenceTable evidence={evidence.data} />
        </Section>
      )}
      {data?.state === 'published' && (
        <UptakesOf item={data} itemKind="recommendation" mayWrite={mayWriteItems(grants, data)} />
      )}
      {data && evidence.data && <Decide recommendation={data} evidence={evidence.data} />}
    </Page>
  );
}
