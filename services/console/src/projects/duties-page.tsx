import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import type { ReportingDuty } from '../api/project-records.js';
import { queries } from '../api/queries.js';
import { mayHandIn, mayLead } from '../api/rights.js';
import { usePerson } from '../shell/person.js';
import { writtenDay } from '../texts/days.js';
import { Acts } from '../records/acts.js';
import { HandInForm, SetDutiesForm } from './duty-forms.js';
import { EvidenceLinks } from '../records/evidence-links.js';
import { Late } from '../records/late.js';
import { partnerName } from './partner-name.js';
import { ProjectFrame } from './project-frame.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { TakeBackForm } from './take-back-form.js';

const route = getRouteApi('/app/projects/$project/duties');

/** Who has to report what until when; what is missing stands first. */
export function DutiesPage() {
  const { project } = route.useParams();
  return <ProjectFrame id={project}>{(details) => <Duties project={details} />}</ProjectFrame>;
}

function Duties({ project }: { project: ProjectDetails }) {
  const { grants } = usePerson();
  const query = useQuery(queries.duties(project.id));
  const missing = query.data?.filter(({ overdueDays }) => overdueDays > 0).length ?? 0;
  return (
    <>
      {query.data && (
        <p>
          <FormattedMessage id="duty.missing" values={{ missing }} />
        </p>
      )}
      <RecordList
        title="project.view.duties"
        none="duty.none"
        query={query}
        row={(duty) => <DutyRow project={project} duty={duty} />}
      >
        {mayLead(grants, project.id) && (
          <Acts
            acts={[{ name: 'act.set-duties', form: (close) => <SetDutiesForm project={project} onDone={close} /> }]}
          />
        )}
      </RecordList>
    </>
  );
}

function DutyRow({ project, duty }: { project: ProjectDetails; duty: ReportingDuty }) {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const { data: pilots } = useQuery(queries.pilots());
  const { title, from, to, partner, pilot, dueOn, state, handedInOn, report, overdueDays } = duty;
  const country = project.partners.find(({ id }) => id === partner)?.country ?? '';
  const about = `${title}, ${partnerName(project, partner)}`;
  return (
    <>
      <h3>{about}</h3>
      <p className={classes.facts}>
        <FormattedMessage id="pilot.runs" values={{ from: writtenDay(from, locale), to: writtenDay(to, locale) }} />
        {pilot !== undefined && <span>{pilots?.find(({ id }) => id === pilot)?.title}</span>}
        <span>
          <FormattedMessage id={`duty.state.${state}`} values={{ day: writtenDay(handedInOn ?? dueOn, locale) }} />
        </span>
        <Late days={overdueDays} />
      </p>
      <EvidenceLinks links={report && [report]} />
      <Acts
        about={about}
        acts={[
          ...(state === 'owed' && mayHandIn(grants, { project: project.id, country, id: pilot ?? '' })
            ? [
                {
                  name: 'act.hand-in' as const,
                  form: (close: () => void) => <HandInForm duty={duty} onDone={close} />,
                },
              ]
            : []),
          ...(mayLead(grants, project.id)
            ? [
                {
                  name: 'act.take-back' as const,
                  form: (close: () => void) => <TakeBackForm record={duty} records="reporting-duties" onDone={close} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
