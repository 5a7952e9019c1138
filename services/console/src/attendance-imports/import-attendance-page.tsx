import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Session } from '../api/trainings.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import type { TextId } from '../texts/texts.js';
import { hasBegun } from '../trainings/begun-and-over.js';
import { useSession } from '../trainings/use-session.js';
import { ImportParts } from './import-parts.js';

const route = getRouteApi('/app/sessions/$session/attendance/import');

/** Who attended a session, from a file that somebody has of it. */
export function ImportAttendancePage() {
  const { formatMessage } = useIntl();
  const { session: id } = route.useParams();
  const { session, scheme, organises, isUnknown, error, retry } = useSession(id);
  if (isUnknown) return <NotFoundPage />;
  const why = session && scheme && whyNot(session, organises);
  return (
    <Page
      title={formatMessage({ id: 'attendance-import.title' })}
      lead={session && scheme && `${scheme.title}: ${session.title}`}
      back={
        <BackLink to="/app/sessions/$session" params={{ session: id }}>
          <FormattedMessage id="wall.back" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={retry} />}
      {!error && !(session && scheme) && <Shape rows={3} height={96} />}
      {why && (
        <Notice kind="notice">
          <FormattedMessage id={why} />
        </Notice>
      )}
      {session && scheme && !why && <ImportParts session={id} country={scheme.country} />}
    </Page>
  );
}

/** Why nothing can be imported here; undefined when it can. */
function whyNot(session: Session, organises: boolean): TextId | undefined {
  if (!organises) return 'attendance-import.not-yours';
  if (session.state === 'cancelled') return 'refusal.session-cancelled';
  return hasBegun(session) ? undefined : 'attendance.not-yet';
}
