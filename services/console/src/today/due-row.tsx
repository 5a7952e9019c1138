import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { CountryMark } from '../charts/marker.js';
import { standingOf } from '../pilots/milestone-state.js';
import { StandingMark } from '../pilots/plan-row.js';
import { RowActs } from '../pilots/row-acts.js';
import { StandingWords } from '../pilots/standing-words.js';
import { useDoneFocus } from '../pilots/use-done-focus.js';
import { useToday } from '../pilots/use-today.js';
import { Icon } from '../shell/icons.js';
import type { DueRow } from './due.js';
import classes from './due-row.module.css';

/** What, where, when: the whole row opens the sheet. Once it is settled it is quiet, and can be undone. */
export function DueRowItem({ pilot, milestone }: DueRow) {
  const today = useToday(pilot);
  const standing = standingOf(milestone, today);
  const focus = useDoneFocus(milestone.id);
  const isDue = standing.kind === 'overdue' || standing.kind === 'due-today' || standing.kind === 'ahead';
  const where = (
    <p className={classes.where}>
      <CountryMark country={pilot.country} size={14} />
      <FormattedMessage id="pilot.where" values={{ pilot: pilot.title, place: pilot.territoryName }} />
    </p>
  );
  const words = (
    <p className={classes.words}>
      <StandingWords milestone={milestone} today={today} />
    </p>
  );

  return (
    <div className={classes.row} data-standing={standing.kind}>
      <StandingMark standing={standing} />
      <div>
        <h3 ref={focus} tabIndex={-1}>
          {isDue ? (
            <Link
              to="."
              search={{ sheet: 'reached', of: pilot.id, milestone: milestone.id }}
              resetScroll={false}
              className={classes.open}
            >
              {milestone.title}
            </Link>
          ) : (
            milestone.title
          )}
        </h3>
        {where}
        {words}
      </div>
      {isDue ? <Icon name="next" /> : <RowActs milestone={milestone} pilot={pilot} standing={standing} canReport />}
    </div>
  );
}
