import { FormattedMessage, useIntl } from 'react-intl';
import type { Milestone, Pilot } from '../api/pilots.js';
import type { Day } from '../texts/days.js';
import classes from './plan-list.module.css';
import { PlanRow } from './plan-row.js';
import { spanOf } from './timeline.js';
import { TimelineAxis, TimelineKey, TimelineStrip } from './timeline-strip.js';

interface PlanListProps {
  pilot: Pilot;
  milestones: readonly Milestone[];
  today: Day;
  canReport: boolean;
}

/** The work plan as a list, and beside it the same in time. */
export function PlanList({ pilot, milestones, today, canReport }: PlanListProps) {
  const { locale } = useIntl();
  const days = milestones.flatMap(({ baselineOn, dueOn, reachedOn }) => [
    baselineOn,
    dueOn,
    ...(reachedOn ? [reachedOn] : []),
  ]);
  const span = spanOf([pilot.startsOn, pilot.endsOn, ...days]);

  return (
    <section className={classes.plan} aria-labelledby="work-plan">
      <h2 id="work-plan" className="spoken">
        <FormattedMessage id="plan.title" />
      </h2>
      <div className={classes.axis} aria-hidden="true">
        <TimelineKey />
        <TimelineAxis span={span} locale={locale} />
      </div>
      <ol className={classes.rows}>
        {milestones.map((milestone) => (
          <li key={milestone.id} className={classes.row}>
            <PlanRow milestone={milestone} pilot={pilot} today={today} canReport={canReport} />
            <div className={classes.strip}>
              <TimelineStrip milestone={milestone} span={span} today={today} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
