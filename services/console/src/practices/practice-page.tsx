import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { AttachmentsOf } from '../attachments/attachments-of.js';
import { CommentsOf } from '../comments/comments-of.js';
import { PilotLinks } from '../knowledge/pilot-links.js';
import type { Practice } from '../api/practices.js';
import { queries } from '../api/queries.js';
import { mayWriteItems } from '../api/rights.js';
import { Markdown } from '../markdown/markdown.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import { VersionsLink } from '../versions/versions-link.js';
import { DecidePractice } from './decide-practice.js';
import { PracticeFacts } from './practice-facts.js';
import { UptakesOf } from './uptakes-of.js';

const route = getRouteApi('/app/practices/$id');
const parts = ['targetGroup', 'method', 'results', 'conditions'] as const;

/** A good practice: for whom, how, what came of it, what it needs elsewhere, and who took it up. */
export function PracticePage() {
  const { formatMessage, locale } = useIntl();
  const { id } = route.useParams();
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.practice(id));
  const mayWrite = data !== undefined && mayWriteItems(grants, data);
  return (
    <Page
      title={data ? inLanguage(data.title, locale) : formatMessage({ id: 'practices.title' })}
      back={
        <BackLink to="/app/practices">
          <FormattedMessage id="practices.title" />
        </BackLink>
      }
      acts={
        <>
          {mayWrite && data.state !== 'withdrawn' && (
            <Link to="/app/practices/$id/change" params={{ id }} className={buttonClasses.button}>
              <FormattedMessage id="act.edit" />
            </Link>
          )}
          <VersionsLink kind="practice" id={id} />
        </>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={4} height={96} />}
      {data && (
        <>
          <PracticeFacts practice={data} />
          {data.withdrawn && (
            <Notice kind="care">
              <FormattedMessage id="recommendation.withdrawn.why" values={{ reason: data.withdrawn.reason }} />
            </Notice>
          )}
          <Texts practice={data} />
          <AttachmentsOf item={data} itemKind="practice" isWritten={data.state !== 'withdrawn'} />
          {data.state === 'published' && <UptakesOf item={data} itemKind="practice" mayWrite={mayWrite} />}
          <CommentsOf item={data} itemKind="practice" isWritten={data.state !== 'withdrawn'} />
          <DecidePractice practice={data} />
        </>
      )}
    </Page>
  );
}

function Texts({ practice }: { practice: Practice }) {
  const { locale } = useIntl();
  return (
    <>
      {parts.map((part) => (
        <Section key={part} title={<FormattedMessage id={`practice.${part}`} />}>
          <Markdown texts={practice[part]} locale={locale} />
        </Section>
      ))}
      {practice.pilots && <PilotLinks ids={practice.pilots} text="practice.pilots" />}
    </>
  );
}
