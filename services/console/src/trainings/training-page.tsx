import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayOrganise } from '../api/rights.js';
import { cancelScheme, type Participations } from '../api/trainings.js';
import { QuestionSets } from '../assessments/question-sets.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { CancelForm } from './cancel-form.js';
import { ChangeTraining } from './change-training.js';
import { CloseTraining } from './close-training.js';
import { FoldedAct } from './folded-act.js';
import { SchemeFacts } from './scheme-facts.js';
import { SessionForm } from './session-form.js';
import { SessionRow } from './session-row.js';
import classes from './trainings.module.css';

const route = getRouteApi('/app/trainings/$scheme');

/** A training: what it is, its sessions, and what came of it. */
export function TrainingPage() {
  const { formatMessage } = useIntl();
  const { scheme: id } = route.useParams();
  const { grants } = usePerson();
  const schemes = useQuery(queries.schemes());
  const sessions = useQuery(queries.sessions());
  const came = useQuery(queries.participations(id));
  const scheme = schemes.data?.find((one) => one.id === id);
  const error = schemes.error ?? sessions.error;
  const own = sessions.data?.filter((session) => session.scheme === id) ?? [];
  const folding = useOneOpen(own.length === 0 ? 'session' : undefined);
  if (schemes.data && !scheme) return <NotFoundPage />;
  const isOrganised = scheme?.state === 'open' && mayOrganise(grants, scheme);

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
      {scheme && <SchemeFacts scheme={scheme} />}
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
          {isOrganised && (
            <FoldedAct act="act.schedule-session" {...folding('session')}>
              {(close) => <SessionForm scheme={scheme.id} onDone={close} />}
            </FoldedAct>
          )}
        </Section>
      )}
      {isOrganised && (
        <FoldedAct act="act.change-training" {...folding('change')}>
          {(close) => <ChangeTraining scheme={scheme} onDone={close} />}
        </FoldedAct>
      )}
      {isOrganised && sessions.data && <CloseTraining scheme={scheme} sessions={own} />}
      {isOrganised && came.data?.participations === 0 && (
        <CancelForm
          act="act.cancel-training"
          meaning="training.cancel.meaning"
          done="done.training-cancelled"
          cancel={(reason, key) => cancelScheme(id, reason, key)}
        />
      )}
    </Page>
  );
}

/** Of two forms with a title at most one is open. Until one is opened or closed, the one that is called for. */
function useOneOpen(calledFor: 'session' | undefined) {
  const [chosen, choose] = useState<'session' | 'change' | 'none'>();
  const open = chosen ?? calledFor;
  return (act: 'session' | 'change') => ({
    isOpen: open === act,
    onToggle: (isOpen: boolean) => {
      if (isOpen !== (open === act)) choose(isOpen ? act : 'none');
    },
  });
}

const countsIn = ({ participations, completed, hours }: Participations) => ({
  participations,
  completed,
  hours: Number(hours),
});
