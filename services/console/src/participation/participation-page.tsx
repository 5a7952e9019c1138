import { getRouteApi } from '@tanstack/react-router';
import { mayReport, maySeeWhole } from '../api/rights.js';
import { PilotFrame } from '../pilots/pilot-frame.js';
import { OneForm } from '../records/acts.js';
import { usePerson } from '../shell/person.js';
import { FeedbackRounds } from './feedback-rounds.js';
import { Workshops } from './workshops.js';

const route = getRouteApi('/app/pilots/$pilot/participation');

/** How people took part in designing and judging a pilot: workshops, and what they say of it anonymously. */
export function ParticipationPage() {
  const { pilot: id } = route.useParams();
  const { grants } = usePerson();
  return (
    <PilotFrame id={id}>
      {(pilot) => (
        <OneForm>
          <Workshops pilot={id} mayReport={mayReport(grants, pilot)} />
          <FeedbackRounds pilot={id} mayManage={maySeeWhole(grants, pilot)} />
        </OneForm>
      )}
    </PilotFrame>
  );
}
