import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { AnalysisHead } from '../api/analyses.js';
import { AttachmentsOf } from '../attachments/attachments-of.js';
import { CommentsOf } from '../comments/comments-of.js';
import { queries } from '../api/queries.js';
import { mayWriteItems } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { VersionsLink } from '../versions/versions-link.js';
import { BeginNext } from './begin-next.js';
import { Board } from './board.js';
import { EditionChangesList } from './edition-changes-list.js';
import { Quadrants } from './quadrants.js';
import { usePlaceName } from '../knowledge/use-place-name.js';

const route = getRouteApi('/app/analyses/$id/board');

/** The edition that is being written: a board for its authors, a draft to read for the rest of the partnership. */
export function BoardPage() {
  const { formatMessage, locale } = useIntl();
  const { id } = route.useParams();
  const { grants } = usePerson();
  const head = useQuery(queries.analysis(id));
  const number = head.data?.draft;
  const edition = useQuery({ ...queries.edition(id, number ?? 0), enabled: number !== undefined });
  const placeName = usePlaceName();
  const error = head.error ?? edition.error;
  const isAuthor = head.data !== undefined && mayWriteItems(grants, head.data);
  const { data } = edition;
  return (
    <Page
      title={head.data ? inLanguage(data?.title ?? head.data.title, locale) : formatMessage({ id: 'analyses.title' })}
      lead={
        head.data && (
          <>
            {placeName(head.data)}
            {number !== undefined && (
              <>
                {' · '}
                <FormattedMessage id="analysis.draft" values={{ number }} />
              </>
            )}
          </>
        )
      }
      acts={<VersionsLink kind="analysis" id={id} />}
      back={
        <BackLink to="/app/analyses">
          <FormattedMessage id="analyses.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([head.refetch(), edition.refetch()])} />}
      {!head.data && !error && <Shape rows={4} height={96} />}
      {head.data && number === undefined && (
        <Notice kind="notice">
          <p>
            <FormattedMessage id="board.none" />
          </p>
          {isAuthor && <BeginNext id={id} />}
        </Notice>
      )}
      {data && (isAuthor ? <Board edition={data} /> : <Quadrants items={data.items} />)}
      {head.data && data && (
        <AttachmentsOf
          item={{ id, project: head.data.project, ...published(head.data) }}
          itemKind="analysis"
          isWritten
        />
      )}
      {data?.changes && <EditionChangesList changes={data.changes} items={data.items} />}
      {head.data && <CommentsOf item={head.data} itemKind="analysis" isWritten={number !== undefined} />}
    </Page>
  );
}

const published = ({ editions: [newest] }: AnalysisHead) => newest && { publishedAt: newest.publishedAt };
