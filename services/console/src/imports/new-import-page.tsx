import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportMapping } from '../api/imports.js';
import type { Pilot, ProjectDetails } from '../api/pilots.js';
import { importQueries, surveyFile } from '../api/imports.js';
import { ProjectFrame } from '../projects/project-frame.js';
import { CheckPart } from './check-part.js';
import { columnsIn } from '../spreadsheets/columns.js';
import { missingColumns } from './missing-columns.js';
import { FilePart } from '../spreadsheets/file-part.js';
import { ForImporters } from './for-importers.js';
import { MappingPart } from './mapping-part.js';
import { type Table, useTable } from '../spreadsheets/use-table.js';

const route = getRouteApi('/app/projects/$project/imports/new');

/** A file on its way in: what is in it, what its columns mean, what would become of it, and then for good. */
export function NewImportPage() {
  const { project } = route.useParams();
  return (
    <ProjectFrame id={project}>
      {(details) => (
        <ForImporters project={project}>{(pilots) => <Parts project={details} pilots={pilots} />}</ForImporters>
      )}
    </ProjectFrame>
  );
}

function Parts({ project: details, pilots }: { project: ProjectDetails; pilots: readonly Pilot[] }) {
  const { id: project } = details;
  // Asked for while somebody looks for the file.
  useQuery(importQueries.mappings(project));
  const [table, setTable] = useState<Table>();
  const [mapping, setMapping] = useState<ImportMapping>();
  const [tried, setTried] = useState<string>();
  const reading = useTable(
    (read) => surveyFile(project, read),
    (read) => {
      setTable(read);
      setTried(undefined);
    },
  );
  const isReady = table && mapping && missingColumns(mapping, columnsIn(table.survey)).length === 0;
  return (
    <>
      <FilePart reading={reading} table={table} withObjects />
      {table && table.survey.rows > 0 && (
        <MappingPart
          project={project}
          register={registerOf(details, pilots)}
          pilots={pilots}
          table={table}
          mapping={mapping}
          onMapped={(chosen) => {
            setMapping(chosen);
            setTried(undefined);
          }}
        />
      )}
      {isReady && <CheckPart project={project} table={table} mapping={mapping} tried={tried} onTried={setTried} />}
    </>
  );
}

/** Each organisation counts for itself, so that its numbers are told from those of the others. */
function registerOf({ partners }: ProjectDetails, pilots: readonly Pilot[]): string {
  const own = new Set(pilots.map(({ partner }) => partner));
  const partner = own.size === 1 ? partners.find(({ id }) => own.has(id)) : undefined;
  return partner?.name.slice(0, 60).trim() ?? '';
}
