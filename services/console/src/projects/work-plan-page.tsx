import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { mayLead } from '../api/rights.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { Acts } from '../records/acts.js';
import { PlanPackageForm } from './plan-forms.js';
import { ProjectFrame } from './project-frame.js';
import { PackageSection } from './package-section.js';

const route = getRouteApi('/app/projects/$project/plan');

/** The work plan of a project: what is due when, who answers for it, and what has come of it. */
export function WorkPlanPage() {
  const { project } = route.useParams();
  return <ProjectFrame id={project}>{(details) => <WorkPlan project={details} />}</ProjectFrame>;
}

function WorkPlan({ project }: { project: ProjectDetails }) {
  const { grants } = usePerson();
  const { data: packages, error, refetch } = useQuery(queries.workPackages(project.id));
  return (
    <>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!packages && !error && <Shape rows={3} height={96} />}
      {packages?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="work.none" />
        </Notice>
      )}
      {packages?.map((one) => (
        <PackageSection key={one.id} project={project} workPackage={one} />
      ))}
      {packages && mayLead(grants, project.id) && (
        <Acts
          acts={[{ name: 'act.add-package', form: (close) => <PlanPackageForm project={project} onDone={close} /> }]}
        />
      )}
    </>
  );
}
