import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayOrganiseSomewhere } from '../api/rights.js';
import type { Scheme } from '../api/trainings.js';
import buttonClasses from '../theme/link-button.module.css';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { SchemeFacts } from './scheme-facts.js';
import { SessionRow } from './session-row.js';
import classes from './trainings.module.css';

/** The sessions that come, then all trainings there are. */
export function TrainingsPage() {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const schemes = useQuery(queries.schemes());
  const sessions = useQuery(queries.sessions());
  const titleOf = new Map(schemes.data?.map(({ id, title }) => [id, title]));
  const now = new Date().toISOString();
  const ahead = sessions.data?.filter(({ ends }) => ends >= now) ?? [];
  const error = schemes.error ?? sessions.error;
  const retry = () => void Promise.all([schemes.refetch(), sessions.refetch()]);

  return (
    <Page
      title={formatMessage({ id: 'trainings.title' })}
      acts={
        mayOrganiseSomewhere(grants) && (
          <Link to="/app/trainings/new" className={buttonClasses.button}>
            <FormattedMessage id="act.plan-training" />
          </Link>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={retry} />}
      {!error && (!schemes.data || !sessions.data) && <Shape rows={3} height={96} />}
      {schemes.data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="trainings.none" />
        </Notice>
      )}
      {ahead.length > 0 && (
        <>
          <h2>
            <FormattedMessage id="trainings.ahead" />
          </h2>
          <ol className={classes.list}>
            {ahead.map((session) => (
              <SessionRow key={session.id} session={session} training={titleOf.get(session.scheme) ?? ''} />
            ))}
          </ol>
        </>
      )}
      {schemes.data && schemes.data.length > 0 && (
        <>
          <h2>
            <FormattedMessage id="trainings.all" />
          </h2>
          <ul className={classes.list}>
            {schemes.data.map((scheme) => (
              <SchemeRow key={scheme.id} scheme={scheme} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function SchemeRow({ scheme }: { scheme: Scheme }) {
  return (
    <li className={classes.row}>
      <h3>
        <Link to="/app/trainings/$scheme" params={{ scheme: scheme.id }}>
          {scheme.title}
        </Link>
      </h3>
      <SchemeFacts scheme={scheme} />
    </li>
  );
}
