import type { PilotState } from '@integras/contracts';
import { FormattedMessage } from 'react-intl';
import classes from './state-badge.module.css';

const shapes: Record<PilotState, string> = {
  planned: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  running: 'M5.5 3.5v9l7-4.5z',
  paused: 'M6 4v8M10 4v8',
  completed: 'm3.5 8.5 3 3 6-7',
  closed: 'M4 4h8v8H4z',
};

/** The state of a pilot, as a word and a shape. */
export function StateBadge({ state }: { state: PilotState }) {
  return (
    <span className={classes.badge} data-state={state}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[state]} />
      </svg>
      <FormattedMessage id={`pilot.state.${state}`} />
    </span>
  );
}
