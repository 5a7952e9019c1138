import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { AttachmentsOf } from '../attachments/attachments-of.js';
import { CommentsOf } from '../comments/comments-of.js';
import type { Initiative } from '../api/initiatives.js';
import { queries } from '../api/queries.js';
import { mayWriteItems } from '../api/rights.js';
import { Markdown } from '../markdown/markdown.js';
import { Acts, OneForm } from '../records/acts.js';
import { EvidenceLinks } from '../records/evidence-links.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { VersionsLink } from '../versions/versions-link.js';
import { InitiativeFacts } from './initiative-facts.js';
import { DescribeInitiativeForm, EndInitiativeForm, WithdrawInitiativeForm } from './initiative-forms.js';
import { writablePlaces } from '../knowledge/writable-places.js';

const route = getRouteApi('/app/initiatives/$id');

/** An initiative beside the pilots: for whom it is, and what is learnt from it. */
export function InitiativePage() {
  const { formatMessage, locale } = useIntl();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(queries.initiative(id));
  return (
    <Page
      title={data ? inLanguage(data.title, locale) : formatMessage({ id: 'initiatives.title' })}
      back={
        <BackLink to="/app/pilots">
          <FormattedMessage id="pilots.all" />
        </BackLink>
      }
      acts={<VersionsLink kind="initiative" id={id} />}
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data && (
        <>
          <InitiativeFacts initiative={data} />
          <p>
            <FormattedMessage id="initiative.not-funded" />
          </p>
          {data.withdrawn && (
            <Notice kind="care">
              <FormattedMessage id="initiative.withdrawn.why" values={{ reason: data.withdrawn.reason }} />
            </Notice>
          )}
          <Section title={<FormattedMessage id="practice.targetGroup" />}>
            <p>{inLanguage(data.targetGroup, locale)}</p>
          </Section>
          <Section title={<FormattedMessage id="initiative.learnt" />}>
            {data.learnt ? (
              <Markdown texts={data.learnt} locale={locale} />
            ) : (
              <p>
                <FormattedMessage id="initiative.nothing-learnt" />
              </p>
            )}
            <EvidenceLinks links={data.links} />
          </Section>
          <AttachmentsOf item={data} itemKind="initiative" isWritten={data.state !== 'withdrawn'} />
          <CommentsOf item={data} itemKind="initiative" isWritten={data.state !== 'withdrawn'} />
          <OneForm>
            <InitiativeActs initiative={data} />
          </OneForm>
        </>
      )}
    </Page>
  );
}

function InitiativeActs({ initiative }: { initiative: Initiative }) {
  const { grants } = usePerson();
  const { data: project } = useQuery(queries.project(initiative.project));
  if (!project || !mayWriteItems(grants, initiative) || initiative.state === 'withdrawn') return null;
  return (
    <Acts
      acts={[
        {
          name: 'act.describe-initiative',
          form: (close) => (
            <DescribeInitiativeForm initiative={initiative} places={writablePlaces(grants, project)} onDone={close} />
          ),
        },
        { name: 'act.end-initiative', form: (close) => <EndInitiativeForm initiative={initiative} onDone={close} /> },
        {
          name: 'act.withdraw-initiative',
          form: (close) => <WithdrawInitiativeForm initiative={initiative} onDone={close} />,
        },
      ]}
    />
  );
}
