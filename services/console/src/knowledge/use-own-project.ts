import { useQueries, useQuery } from '@tanstack/react-query';
import type { ProjectDetails } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { mayWriteItems, mayWriteSomewhere } from '../api/rights.js';
import { usePerson } from '../shell/person.js';
import { writablePlaces } from './writable-places.js';

/** The project somebody writes for, with those of its territories that they write for. */
interface OwnProject {
  /** Absent while it is read, and where there is none. */
  project: ProjectDetails | undefined;
  isNone: boolean;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** The project of what is changed; without one the first that somebody writes for, as a whole or in a country. */
export function useOwnProject(of?: string): OwnProject {
  const { grants } = usePerson();
  const projects = useQuery({ ...queries.projects(), enabled: mayWriteSomewhere(grants) });
  const ids = of === undefined ? (projects.data?.map(({ id }) => id) ?? []) : [of];
  const details = useQueries({ queries: ids.map((id) => queries.project(id)) });
  const written = details
    .flatMap(({ data }) => (data ? [{ ...data, territories: writablePlaces(grants, data) }] : []))
    .filter(({ id, territories }) => territories.length > 0 || mayWriteItems(grants, { project: id }));
  const isRead = (of !== undefined || projects.data !== undefined) && details.every(({ data }) => data !== undefined);
  return {
    project: written[0],
    isNone: !mayWriteSomewhere(grants) || (isRead && written.length === 0),
    error: projects.error ?? details.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all([projects.refetch(), ...details.map(({ refetch }) => refetch())]),
  };
}
