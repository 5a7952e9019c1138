import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayOrganise } from '../api/rights.js';
import type { Participations } from '../api/trainings.js';
import { QuestionSets } from '../assessments/question-sets.js';
import formClasses from '../forms/form.module.css';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { countryName } from '../texts/names.js';
import { SessionForm } from './session-form.js';
import { SessionRow } from './session-row.js';
import classes from './trainings.module.css';

const route = getRouteApi('/app/trainings/$scheme');

/** A training: what it is, its sessions, and what came of it. */
export function TrainingPage() {
  const { formatMessage, locale } = useIntl();
  const { scheme: id } = route.useParams();
  const { grants } = usePerson();
  const schemes = useQuery(queries.schemes());
  const sessions = useQuery(queries.sessions());
  const came = useQuery(queries.participations(id));
  const scheme = schemes.data?.find((one) => one.id === id);
  const error = schemes.error ?? sessions.error;
  if (schemes.data && !scheme) return <NotFoundPage />;
  const own = sessions.data?.filter((session) => session.scheme === id) ?? [];

  return (
    <Page
      title={scheme?.title ?? formatMessage({ id: 'trainings.title' })}
      lead={scheme?.aims}
      back={
        <BackLink to="/app/trainings">
          <FormattedMessage id="trainings.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([schemes.refetch(), sessions.refetch()])} />}
      {!error && (!scheme || !sessions.data) && <Shape rows={3} height={96} />}
      {scheme && (
        <p className={classes.facts}>
          <span>
            <FormattedMessage id={`training.kind.${scheme.kind}`} />
          </span>
          <span>{countryName(scheme.country, locale)}</span>
          {scheme.joint && (
            <span>
              <FormattedMessage id="training.joint" />
            </span>
          )}
        </p>
      )}
      {came.data && (
        <Section title={<FormattedMessage id="training.came" />}>
          <p>
            <FormattedMessage id="training.participations" values={countsIn(came.data)} />
          </p>
        </Section>
      )}
      {scheme && <QuestionSets scheme={scheme} organises={mayOrganise(grants, scheme)} />}
      {scheme && sessions.data && (
        <Section title={<FormattedMessage id="training.sessions" />}>
          {own.length === 0 && (
            <p>
              <FormattedMessage id="training.no-sessions" />
            </p>
          )}
          <ol className={classes.list}>
            {own.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ol>
          {mayOrganise(grants, scheme) && scheme.state === 'open' && (
            <details className={formClasses.more} open={own.length === 0}>
              <summary>
                <FormattedMessage id="act.schedule-session" />
              </summary>
              <SessionForm scheme={scheme.id} />
            </details>
          )}
        </Section>
      )}
    </Page>
  );
}

const countsIn = ({ participations, completed, hours }: Participations) => ({ participations, completed, hours });
