import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { cancelSession } from '../api/trainings.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import buttonClasses from '../theme/link-button.module.css';
import { AttendanceList } from './attendance-list.js';
import { CancelForm } from './cancel-form.js';
import { Certificates } from './certificates.js';
import { RescheduleSession } from './reschedule-session.js';
import { SessionFacts } from './session-facts.js';
import classes from './trainings.module.css';
import { useSession } from './use-session.js';

const route = getRouteApi('/app/sessions/$session');

/** A session: when and where, the link to register by, and who is there. */
export function SessionPage() {
  const { formatMessage } = useIntl();
  const { session: id } = route.useParams();
  const { session, scheme, organises, isUnknown, error, retry } = useSession(id);
  if (isUnknown) return <NotFoundPage />;

  return (
    <Page
      title={session && scheme ? `${scheme.title}: ${session.title}` : formatMessage({ id: 'trainings.title' })}
      back={
        scheme && (
          <BackLink to="/app/trainings/$scheme" params={{ scheme: scheme.id }}>
            {scheme.title}
          </BackLink>
        )
      }
      acts={
        organises &&
        session?.state === 'scheduled' && (
          <Link to="/app/sessions/$session/code" params={{ session: id }} className={buttonClasses.button}>
            <FormattedMessage id="act.show-code" />
          </Link>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={retry} />}
      {!error && (!session || !scheme) && <Shape rows={3} height={96} />}
      {session && <SessionFacts session={session} />}
      {session?.registerAt && session.state === 'scheduled' && (
        <Section title={<FormattedMessage id="session.register-at" />}>
          <p className={classes.address}>
            <a href={session.registerAt}>{session.registerAt}</a>
          </p>
        </Section>
      )}
      {session && organises && <AttendanceList session={session} />}
      {session && organises && <Certificates session={session} />}
      {session && organises && session.state === 'scheduled' && <RescheduleSession session={session} />}
      {session && organises && session.state === 'scheduled' && (
        <CancelForm
          act="act.cancel-session"
          done="done.session-cancelled"
          cancel={(reason, key) => cancelSession(session.id, reason, key)}
        />
      )}
    </Page>
  );
}
