import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { mayReport } from '../api/rights.js';
import { Icon } from '../shell/icons.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { PilotCards } from './pilot-cards.js';
import { PilotFrame } from './pilot-frame.js';
import { PlanList } from './plan-list.js';
import { MilestoneSheet } from './sheet/milestone-sheet.js';
import { useCloseSheet } from './use-close-sheet.js';
import { useToday } from './use-today.js';

const route = getRouteApi('/app/pilots/$pilot/plan');

/** Where does this pilot stand? Its work plan, and what can be reported of it. */
export function PlanPage() {
  const { pilot: id } = route.useParams();
  const search = route.useSearch();
  const { grants } = usePerson();
  const close = useCloseSheet();
  return (
    <>
      <PilotFrame
        id={id}
        acts={(pilot) => (
          <>
            {mayReport(grants, pilot) && (
              <Button
                renderRoot={(props) => (
                  <Link {...props} to="." search={{ sheet: 'planned', of: id }} resetScroll={false} />
                )}
                leftSection={<Icon name="add" />}
              >
                <FormattedMessage id="act.add-milestone" />
              </Button>
            )}
            <Button
              renderRoot={(props) => (
                <Link {...props} to="." search={{ sheet: 'history', of: id }} resetScroll={false} />
              )}
              leftSection={<Icon name="history" />}
            >
              <FormattedMessage id="act.history" />
            </Button>
          </>
        )}
      >
        {(pilot) => <Plan pilot={pilot} canReport={mayReport(grants, pilot)} />}
      </PilotFrame>
      <MilestoneSheet search={search} onClose={close} />
    </>
  );
}

function Plan({ pilot, canReport }: { pilot: Pilot; canReport: boolean }) {
  const { data, error, refetch } = useQuery(queries.milestones(pilot.id));
  const today = useToday(pilot);
  return (
    <>
      <PilotCards pilot={pilot} />
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={5} />}
      {data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="plan.none" />
        </Notice>
      )}
      {data && data.length > 0 && <PlanList pilot={pilot} milestones={data} today={today} canReport={canReport} />}
    </>
  );
}
