import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { AttachmentsOf } from '../attachments/attachments-of.js';
import type { AnalysisHead } from '../api/analyses.js';
import { queries } from '../api/queries.js';
import { mayWriteItems } from '../api/rights.js';
import { Markdown } from '../markdown/markdown.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { writtenDay } from '../texts/days.js';
import { inLanguage } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import { VersionsLink } from '../versions/versions-link.js';
import { BeginNext } from './begin-next.js';
import { ContextFigures } from './context-figures.js';
import { EditionChangesList } from './edition-changes-list.js';
import { Quadrants } from './quadrants.js';
import { usePlaceName } from '../knowledge/use-place-name.js';

const route = getRouteApi('/app/analyses/$id');

/** A published edition of a territorial analysis, with official statistics beside it and what it changed. */
export function AnalysisPage() {
  const { formatMessage, locale } = useIntl();
  const { id } = route.useParams();
  const { edition: wanted, year } = route.useSearch();
  const head = useQuery(queries.analysis(id));
  const number = wanted ?? head.data?.editions[0]?.number;
  const edition = useQuery({ ...queries.edition(id, number ?? 0), enabled: number !== undefined });
  const placeName = usePlaceName();
  // One that has but a draft has no edition that could be read here.
  const isUnpublished = head.data !== undefined && number === undefined;
  const error = head.error ?? edition.error;
  const { data } = edition;
  return (
    <Page
      title={head.data ? inLanguage(data?.title ?? head.data.title, locale) : formatMessage({ id: 'analyses.title' })}
      lead={head.data && placeName(head.data)}
      back={
        <BackLink to="/app/analyses">
          <FormattedMessage id="analyses.title" />
        </BackLink>
      }
      acts={
        head.data && (
          <>
            <Acts head={head.data} />
            <VersionsLink kind="analysis" id={id} />
          </>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([head.refetch(), edition.refetch()])} />}
      {isUnpublished && (
        <Notice kind="notice">
          <FormattedMessage id="analysis.unpublished" />
        </Notice>
      )}
      {!data && !error && !isUnpublished && <Shape rows={4} height={96} />}
      {head.data && number !== undefined && <EditionChoice head={head.data} number={number} />}
      {data && (
        <>
          <Markdown texts={data.summary} locale={locale} />
          <Quadrants items={data.items} />
          <FilesOf head={head.data!} />
          <ContextFigures country={data.country} year={year} />
          {data.changes && <EditionChangesList changes={data.changes} items={data.items} />}
        </>
      )}
    </Page>
  );
}

/** Those of the newest published edition; what is added to the next is beside its board. */
function FilesOf({ head: { id, project, editions } }: { head: AnalysisHead }) {
  const publishedAt = editions[0]!.publishedAt;
  return <AttachmentsOf item={{ id, project, publishedAt }} itemKind="analysis" isWritten={false} />;
}

function Acts({ head }: { head: AnalysisHead }) {
  const { grants } = usePerson();
  const { id, draft } = head;
  if (draft === undefined) return mayWriteItems(grants, head) ? <BeginNext id={id} /> : null;
  return (
    <Link to="/app/analyses/$id/board" params={{ id }} className={buttonClasses.button}>
      <FormattedMessage
        id={mayWriteItems(grants, head) ? 'analysis.go-on-writing' : 'analysis.read-draft'}
        values={{ number: draft }}
      />
    </Link>
  );
}

function EditionChoice({ head: { id, editions }, number }: { head: AnalysisHead; number: number }) {
  const { formatMessage, locale } = useIntl();
  const navigate = useNavigate();
  const nameOf = (edition: AnalysisHead['editions'][number]) =>
    formatMessage(
      { id: 'analysis.edition' },
      { number: edition.number, day: writtenDay(edition.publishedAt.slice(0, 10), locale) },
    );
  if (editions.length === 1) return <p>{nameOf(editions[0]!)}</p>;
  return (
    <NativeSelect
      label={<FormattedMessage id="analysis.which-edition" />}
      value={String(number)}
      data={editions.map((edition) => ({ value: String(edition.number), label: nameOf(edition) }))}
      onChange={({ target }) =>
        void navigate({
          to: '/app/analyses/$id',
          params: { id },
          search: (search) => ({ ...search, edition: Number(target.value) }),
        })
      }
    />
  );
}
