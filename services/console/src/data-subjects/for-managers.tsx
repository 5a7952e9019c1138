import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { maySeeWhole } from '../api/rights.js';
import { PilotFrame } from '../pilots/pilot-frame.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { usePerson } from '../shell/person.js';

/** Whether somebody sees the participants of a pilot; undefined until it is known which pilot that is. */
export function useIsManaged(id: string): boolean | undefined {
  const { grants } = usePerson();
  const { data } = useQuery(queries.pilots());
  const pilot = data?.find((each) => each.id === id);
  return pilot && maySeeWhole(grants, pilot);
}

/** A view of a pilot for those who see its participants: for everybody else it does not exist. */
export function ForManagers({ id, children }: { id: string; children: (pilot: Pilot) => ReactNode }) {
  if (useIsManaged(id) === false) return <NotFoundPage />;
  return <PilotFrame id={id}>{children}</PilotFrame>;
}
