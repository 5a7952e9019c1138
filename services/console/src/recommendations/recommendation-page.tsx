import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { CommentsOf } from '../comments/comments-of.js';
import { queries } from '../api/queries.js';
import { mayWriteItems } from '../api/rights.js';
import { AttachmentsOf } from '../attachments/attachments-of.js';
import { Markdown } from '../markdown/markdown.js';
import { UptakesOf } from '../practices/uptakes-of.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import { VersionsLink } from '../versions/versions-link.js';
import { Decide } from './decide.js';
import { EvidenceSection } from './evidence-section.js';
import { Standing } from './standing.js';

const route = getRouteApi('/app/recommendations/$id');

/** A recommendation with what it rests on, as it was then and as it is now, and what can be decided on it. */
export function RecommendationPage() {
  const { formatMessage, locale } = useIntl();
  const { id } = route.useParams();
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.recommendation(id));
  const evidence = useQuery(queries.evidence(id));
  const mayWrite = data !== undefined && mayWriteItems(grants, data);
  const isOpen = data?.state === 'draft' || data?.state === 'reviewed';
  const isWritten = mayWrite && isOpen;
  const text = data?.withdrawn?.reason ?? data?.reaffirmed?.reason;
  return (
    <Page
      title={data ? inLanguage(data.title, locale) : formatMessage({ id: 'recommendations.title' })}
      back={
        <BackLink to="/app/recommendations">
          <FormattedMessage id="recommendations.title" />
        </BackLink>
      }
      acts={
        <>
          {isWritten && (
            <Link to="/app/recommendations/$id/change" params={{ id }} className={buttonClasses.button}>
              <FormattedMessage id="act.edit" />
            </Link>
          )}
          <VersionsLink kind="recommendation" id={id} />
        </>
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
      {data && <AttachmentsOf item={data} itemKind="recommendation" isWritten={isOpen} />}
      {data && <EvidenceSection recommendation={data} mayChange={isWritten} />}
      {data?.state === 'published' && <UptakesOf item={data} itemKind="recommendation" mayWrite={mayWrite} />}
      {data && <CommentsOf item={data} itemKind="recommendation" isWritten={isOpen} />}
      {data && evidence.data && <Decide recommendation={data} evidence={evidence.data} />}
    </Page>
  );
}
