import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { mayReport } from '../api/rights.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';

interface ForImportersProps {
  project: string;
  /** With the pilots of the project that they may import for. */
  children: (pilots: readonly Pilot[]) => ReactNode;
}

/** What only those see who may import for a pilot of the project. */
export function ForImporters({ project, children }: ForImportersProps) {
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.pilots());
  const pilots = data?.filter((pilot) => pilot.project === project && mayReport(grants, pilot));
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  if (!pilots) return <Shape rows={4} />;
  if (pilots.length > 0) return children(pilots);
  return (
    <Notice kind="notice">
      <FormattedMessage id="imports.not-yours" />
    </Notice>
  );
}
