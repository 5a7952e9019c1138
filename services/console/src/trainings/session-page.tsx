import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayOrganise } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import buttonClasses from '../theme/link-button.module.css';
import { AttendanceList } from './attendance-list.js';
import { CancelSession } from './cancel-session.js';
import { Certificates } from './certificates.js';
import { RescheduleSession } from './reschedule-session.js';
import { SessionFacts } from './session-facts.js';
import classes from './trainings.module.css';

const route = getRouteApi('/app/sessions/$session');

/** A session: when and where, the link to register by, and who is there. */
export function SessionPage() {
  const { formatMessage } = useIntl();
  const { session: id } = route.useParams();
  const { grants } = usePerson();
  const schemes = useQuery(queries.schemes());
  const sessions = useQuery(queries.sessions());
  const session = sessions.data?.find((one) => one.id === id);
  const scheme = schemes.data?.find((one) => one.id === session?.scheme);
  const error = schemes.error ?? sessions.error;
  if (sessions.data && !session) return <NotFoundPage />;
  const organises = scheme !== undefined && mayOrganise(grants, scheme);

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
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([schemes.refetch(), sessions.refetch()])} />}
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
      {session && organises && session.state === 'scheduled' && <CancelSession session={session} />}
    </Page>
  );
}
