import { FormattedMessage } from 'react-intl';
import type { Milestone } from '../api/pilots.js';
import { type Day, writtenMonth } from '../texts/days.js';
import { standingOf } from './milestone-state.js';
import { monthTicks, placeOf, type Span } from './timeline.js';
import classes from './timeline.module.css';

/** The months above the strips. */
export function TimelineAxis({ span, locale }: { span: Span; locale: string }) {
  const ticks = monthTicks(span, 7);
  return (
    <div className={classes.axis}>
      {ticks.map((day) => (
        <span key={day} style={{ insetInlineStart: `${placeOf(day, span)}%` }}>
          {writtenMonth(day.slice(0, 7), locale)}
          <small>{day.slice(0, 4)}</small>
        </span>
      ))}
    </div>
  );
}

/** What the marks mean. */
export function TimelineKey() {
  return (
    <div className={classes.key}>
      <span>
        <svg width="16" height="16" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="var(--control)" strokeWidth="2" />
        </svg>
        <FormattedMessage id="timeline.planned" />
      </span>
      <span>
        <svg width="16" height="16" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6" fill="var(--ink)" />
        </svg>
        <FormattedMessage id="timeline.reached" />
      </span>
      <span>
        <svg width="16" height="16" viewBox="0 0 16 16">
          <path d="M8 0v16" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="2 3" />
        </svg>
        <FormattedMessage id="timeline.today" />
      </span>
    </div>
  );
}

const middle = '50%';

/** A milestone in time: hollow where it was first planned, solid where it was reached. The row says the same in words. */
export function TimelineStrip({ milestone, span, today }: { milestone: Milestone; span: Span; today: Day }) {
  const at = (day: Day) => `${placeOf(day, span)}%`;
  const { baselineOn, dueOn, reachedOn } = milestone;
  const standing = standingOf(milestone, today);
  const end = standing.kind === 'reached' ? (reachedOn ?? dueOn) : dueOn;
  const isMoved = dueOn !== baselineOn;

  return (
    <svg className={classes.strip} aria-hidden="true" width="100%" height="100%">
      {monthTicks(span, 7).map((day) => (
        <line key={day} x1={at(day)} x2={at(day)} y1="0" y2="100%" stroke="var(--hairline)" />
      ))}
      <line
        x1={at(today)}
        x2={at(today)}
        y1="0"
        y2="100%"
        stroke="var(--ink)"
        strokeWidth="1.5"
        strokeDasharray="2 3"
      />
      {end !== baselineOn && (
        <line x1={at(baselineOn)} x2={at(end)} y1={middle} y2={middle} stroke="var(--control)" strokeWidth="2" />
      )}
      {standing.kind === 'overdue' && (
        <line
          x1={at(dueOn)}
          x2={at(today)}
          y1={middle}
          y2={middle}
          stroke="var(--care)"
          strokeWidth="2"
          strokeDasharray="4 3"
        />
      )}
      {isMoved && standing.kind !== 'reached' && <Hollow x={at(dueOn)} dashed={false} />}
      <Hollow x={at(baselineOn)} dashed={isMoved} />
      {standing.kind === 'reached' && (
        <circle cx={at(end)} cy={middle} r="6" fill="var(--ink)" stroke="var(--surface)" strokeWidth="1.5" />
      )}
      {standing.kind === 'missed' && (
        <svg x={at(dueOn)} y={middle} overflow="visible">
          <path d="m-5-5 10 10m0-10-10 10" stroke="var(--problem)" strokeWidth="2.5" strokeLinecap="round" />
        </svg>
      )}
    </svg>
  );
}

function Hollow({ x, dashed }: { x: string; dashed: boolean }) {
  return (
    <circle
      cx={x}
      cy={middle}
      r="5.5"
      fill="var(--surface)"
      stroke="var(--control)"
      strokeWidth="2"
      strokeDasharray={dashed ? '2.5 2' : undefined}
    />
  );
}
