import { useIntl } from 'react-intl';
import type { Milestone, Pilot } from '../api/pilots.js';
import { Icon } from '../shell/icons.js';
import type { Day } from '../texts/days.js';
import { type Standing, standingOf } from './milestone-state.js';
import classes from './plan-row.module.css';
import { RowActs } from './row-acts.js';
import { MovedWords, StandingWords } from './standing-words.js';
import { useDoneFocus } from './use-done-focus.js';

interface PlanRowProps {
  milestone: Milestone;
  pilot: Pilot;
  today: Day;
  canReport: boolean;
}

/** A milestone in words, with what can be done about it. */
export function PlanRow({ milestone, pilot, today, canReport }: PlanRowProps) {
  const { locale } = useIntl();
  const standing = standingOf(milestone, today);
  const focus = useDoneFocus(milestone.id);
  return (
    <div className={classes.row} data-standing={standing.kind}>
      <StandingMark standing={standing} />
      <div className={classes.what} lang={locale}>
        <h3 ref={focus} tabIndex={-1}>
          {milestone.title}
        </h3>
        <p className={classes.words}>
          <StandingWords milestone={milestone} today={today} />
        </p>
        <p className={classes.moved}>
          <MovedWords milestone={milestone} />
        </p>
      </div>
      <RowActs milestone={milestone} pilot={pilot} standing={standing} canReport={canReport} />
    </div>
  );
}

export function StandingMark({ standing }: { standing: Standing }) {
  const icon = { reached: 'check', missed: 'cross', overdue: 'late', 'due-today': 'late', ahead: undefined } as const;
  const name = icon[standing.kind];
  return (
    <span className={classes.mark} data-standing={standing.kind}>
      {name && <Icon name={name} size={16} />}
    </span>
  );
}
