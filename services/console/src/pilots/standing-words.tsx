import { FormattedMessage, useIntl } from 'react-intl';
import type { Milestone } from '../api/pilots.js';
import { type Day, daysBetween, writtenDay } from '../texts/days.js';
import { standingOf } from './milestone-state.js';

/** Where a milestone stands, in words: when, and how much earlier or later than first planned. */
export function StandingWords({ milestone, today }: { milestone: Milestone; today: Day }) {
  const { locale } = useIntl();
  const standing = standingOf(milestone, today);
  const due = writtenDay(milestone.dueOn, locale);
  switch (standing.kind) {
    case 'reached': {
      const { late } = standing;
      const id =
        late > 0 ? 'milestone.reached.late' : late < 0 ? 'milestone.reached.early' : 'milestone.reached.on-time';
      return (
        <FormattedMessage
          id={id}
          values={{ day: writtenDay(milestone.reachedOn ?? '', locale), days: Math.abs(late) }}
        />
      );
    }
    case 'missed':
      return <FormattedMessage id="milestone.missed" values={{ due }} />;
    case 'overdue':
      return <FormattedMessage id="milestone.overdue" values={{ due, days: standing.days }} />;
    case 'due-today':
      return <FormattedMessage id="milestone.due-today" />;
    case 'ahead':
      return <FormattedMessage id="milestone.ahead" values={{ due, days: standing.days }} />;
  }
}

/** That a milestone was planned for another day than at first; nothing when it was not. */
export function MovedWords({ milestone: { baselineOn, dueOn } }: { milestone: Milestone }) {
  const { locale } = useIntl();
  const moved = daysBetween(baselineOn, dueOn);
  if (moved === 0) return null;
  const id = moved > 0 ? 'milestone.moved.later' : 'milestone.moved.earlier';
  return <FormattedMessage id={id} values={{ day: writtenDay(baselineOn, locale), days: Math.abs(moved) }} />;
}
