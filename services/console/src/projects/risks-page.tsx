import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import type { Risk } from '../api/project-records.js';
import { queries } from '../api/queries.js';
import { mayAnswerFor, mayAnswerSomewhere } from '../api/rights.js';
import { usePerson } from '../shell/person.js';
import { Acts } from '../records/acts.js';
import { partnerName } from './partner-name.js';
import { ProjectFrame } from './project-frame.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { RiskForm } from './risk-form.js';
import { TakeBackForm } from './take-back-form.js';

const route = getRouteApi('/app/projects/$project/risks');

/** What may happen to a project, and what is done against it. */
export function RisksPage() {
  const { project } = route.useParams();
  return <ProjectFrame id={project}>{(details) => <Risks project={details} />}</ProjectFrame>;
}

function Risks({ project }: { project: ProjectDetails }) {
  const { grants } = usePerson();
  const query = useQuery(queries.risks(project.id));
  return (
    <RecordList
      title="project.view.risks"
      none="risk.none"
      query={query}
      row={(risk) => <RiskRow project={project} risk={risk} />}
    >
      {mayAnswerSomewhere(grants, project) && (
        <Acts acts={[{ name: 'act.identify-risk', form: (close) => <RiskForm project={project} onDone={close} /> }]} />
      )}
    </RecordList>
  );
}

function RiskRow({ project, risk }: { project: ProjectDetails; risk: Risk }) {
  const { grants } = usePerson();
  const { title, likelihood, impact, gravity, mitigation, owner, state } = risk;
  const country = project.partners.find(({ id }) => id === owner)?.country ?? '';
  return (
    <>
      <h3>{title}</h3>
      <p className={classes.facts}>
        <span>
          <FormattedMessage id={`risk.state.${state}`} />
        </span>
        <span>
          <FormattedMessage id="risk.assessed" values={{ likelihood, impact, gravity }} />
        </span>
        <span>{partnerName(project, owner)}</span>
      </p>
      {mitigation && <p>{mitigation}</p>}
      {mayAnswerFor(grants, { project: project.id, country }) && (
        <Acts
          about={title}
          acts={[
            { name: 'act.assess', form: (close) => <RiskForm project={project} risk={risk} onDone={close} /> },
            { name: 'act.take-back', form: (close) => <TakeBackForm record={risk} records="risks" onDone={close} /> },
          ]}
        />
      )}
    </>
  );
}
