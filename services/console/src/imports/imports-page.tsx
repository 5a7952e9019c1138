import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { importQueries } from '../api/imports.js';
import { ProjectFrame } from '../projects/project-frame.js';
import { RecordList } from '../records/record-list.js';
import { Section } from '../shell/section.js';
import linkClasses from '../theme/link-button.module.css';
import { ForImporters } from './for-importers.js';
import { ImportRow } from './import-row.js';

const route = getRouteApi('/app/projects/$project/imports');

/** The files somebody has imported for a project, and the way to import another one. */
export function ImportsPage() {
  const { project } = route.useParams();
  return (
    <ProjectFrame id={project}>
      {() => <ForImporters project={project}>{() => <Imports project={project} />}</ForImporters>}
    </ProjectFrame>
  );
}

function Imports({ project }: { project: string }) {
  const { data, error, refetch } = useQuery(importQueries.all());
  return (
    <>
      <Section
        title={<FormattedMessage id="imports.another" />}
        acts={
          <Link className={linkClasses.button} to="/app/projects/$project/imports/new" params={{ project }}>
            <FormattedMessage id="act.import-file" />
          </Link>
        }
      >
        <p>
          <FormattedMessage id="imports.hint" />
        </p>
      </Section>
      <RecordList
        title="imports.mine"
        none="imports.none"
        query={{ data: data?.filter((each) => each.project === project), error, refetch }}
        row={(each) => <ImportRow of={each} />}
      />
    </>
  );
}
