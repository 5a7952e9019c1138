import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KnowledgeItemKind } from '@integras/contracts';
import { administrationQueries } from '../api/administration.js';
import { queries } from '../api/queries.js';
import { mayAdminister } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { VersionEntry } from './version-entry.js';
import classes from './versions.module.css';

const back = {
  // One that is only drafted has no page but its board, one that is only published no board.
  analysis: { to: '/app/analyses', text: 'analyses.title' },
  practice: { to: '/app/practices/$id', text: 'practice.back' },
  recommendation: { to: '/app/recommendations/$id', text: 'recommendation.back' },
  initiative: { to: '/app/initiatives/$id', text: 'initiative.back' },
} as const;

/** Who wrote and decided what, the latest first, and what each change made of it. */
function VersionsPage({ kind }: { kind: KnowledgeItemKind }) {
  const { formatMessage } = useIntl();
  const { id = '' } = useParams({ strict: false });
  const { account, grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.versionsOf(kind, id));
  const accounts = useQuery({ ...administrationQueries.accounts(), enabled: mayAdminister(grants) });
  const names = new Map(accounts.data?.map((one) => [one.id, one.name]));
  const nameOf = (by: string | undefined): string => {
    if (by === undefined) return formatMessage({ id: 'version.by-system' });
    if (by === account) return formatMessage({ id: 'comment.by-you' });
    return names.get(by) ?? formatMessage({ id: 'version.by-somebody' });
  };
  const { to, text } = back[kind];
  return (
    <Page
      title={formatMessage({ id: 'versions-of.title' })}
      back={
        <BackLink to={to} params={{ id }}>
          <FormattedMessage id={text} />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={4} height={96} />}
      <ol className={classes.list} reversed>
        {data?.toReversed().map((version, at) => (
          <VersionEntry key={data.length - at} version={version} who={nameOf(version.by)} />
        ))}
      </ol>
    </Page>
  );
}

export const AnalysisVersionsPage = () => <VersionsPage kind="analysis" />;
export const PracticeVersionsPage = () => <VersionsPage kind="practice" />;
export const RecommendationVersionsPage = () => <VersionsPage kind="recommendation" />;
export const InitiativeVersionsPage = () => <VersionsPage kind="initiative" />;
