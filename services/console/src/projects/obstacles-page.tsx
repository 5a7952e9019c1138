import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import type { Obstacle } from '../api/project-records.js';
import { queries } from '../api/queries.js';
import { mayReviewItems, mayReviewSomewhere } from '../api/rights.js';
import { usePerson } from '../shell/person.js';
import { writtenDay } from '../texts/days.js';
import { countryName } from '../texts/names.js';
import { Acts } from '../records/acts.js';
import { EvidenceLinks } from '../records/evidence-links.js';
import { AddressForm, ReportObstacleForm, SolveForm } from './obstacle-forms.js';
import { partnerName } from './partner-name.js';
import { ProjectFrame } from './project-frame.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { TakeBackForm } from './take-back-form.js';

const route = getRouteApi('/app/projects/$project/obstacles');

/** What stands in the way of a project: who sees to it, and how far it is. */
export function ObstaclesPage() {
  const { project } = route.useParams();
  return <ProjectFrame id={project}>{(details) => <Obstacles project={details} />}</ProjectFrame>;
}

function Obstacles({ project }: { project: ProjectDetails }) {
  const { grants } = usePerson();
  const query = useQuery(queries.obstacles(project.id));
  return (
    <RecordList
      title="project.view.obstacles"
      none="obstacle.none"
      query={query}
      row={(obstacle) => <ObstacleRow project={project} obstacle={obstacle} />}
    >
      {mayReviewSomewhere(grants, project) && (
        <Acts
          acts={[
            {
              name: 'act.report-obstacle',
              form: (close) => <ReportObstacleForm project={project} onDone={close} />,
            },
          ]}
        />
      )}
    </RecordList>
  );
}

function ObstacleRow({ project, obstacle }: { project: ProjectDetails; obstacle: Obstacle }) {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const { title, kind, description, owner, country, crossBorder, state, solution, evidence, outcome } = obstacle;
  const day = obstacle.solvedOn ?? obstacle.addressedOn ?? obstacle.reportedOn;
  const may = mayReviewItems(grants, { project: project.id, ...(country !== undefined && { country }) });
  return (
    <>
      <h3>{title}</h3>
      <p className={classes.facts}>
        <FormattedMessage id={`obstacle.kind.${kind}`} />
        <span>
          <FormattedMessage
            id={outcome ? `obstacle.outcome.${outcome}.on` : `obstacle.state.${state}`}
            values={{ day: writtenDay(day, locale) }}
          />
        </span>
        <span>
          {country === undefined ? <FormattedMessage id="obstacle.everywhere" /> : countryName(country, locale)}
        </span>
        {crossBorder && <FormattedMessage id="obstacle.cross-border" />}
        <span>{partnerName(project, owner)}</span>
      </p>
      {description && <p>{description}</p>}
      {solution && (
        <p>
          <FormattedMessage id="obstacle.solution-is" values={{ solution }} />
        </p>
      )}
      <EvidenceLinks links={evidence} />
      {may && (
        <Acts
          about={title}
          acts={[
            ...(state === 'open' || (state === 'being_addressed' && solution === undefined)
              ? [
                  {
                    name: 'act.address' as const,
                    form: (close: () => void) => <AddressForm obstacle={obstacle} onDone={close} />,
                  },
                ]
              : []),
            ...(state !== 'solved'
              ? [
                  {
                    name: 'act.solve' as const,
                    form: (close: () => void) => <SolveForm obstacle={obstacle} onDone={close} />,
                  },
                ]
              : []),
            {
              name: 'act.take-back',
              form: (close) => <TakeBackForm record={obstacle} records="obstacles" onDone={close} />,
            },
          ]}
        />
      )}
    </>
  );
}
