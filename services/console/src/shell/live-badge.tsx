import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLiveState } from '../live/live-context.js';
import type { LiveState } from '../live/live-state.js';
import { wholeNumber } from '../texts/numbers.js';
import classes from './live-badge.module.css';
import { say } from './speech.js';

const shapes: Record<LiveState['kind'], string> = {
  connecting: 'M3 8h10',
  live: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  delayed: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM8 5v3.2l2 1.3',
  offline: 'm4 4 8 8m0-8-8 8',
  paused: 'M6 4v8M10 4v8',
};

/** Whether what is shown is live: a word and a shape, always in sight. */
export function LiveBadge() {
  const state = useLiveState();
  useSpokenLoss(state);
  return (
    <span className={classes.badge} data-state={state.kind} data-testid="live-state">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[state.kind]} />
      </svg>
      <span>
        <StateWord state={state} />
      </span>
    </span>
  );
}

function StateWord({ state }: { state: LiveState }) {
  const { locale } = useIntl();
  switch (state.kind) {
    case 'connecting':
      return <FormattedMessage id="live.connecting" />;
    case 'live':
      return <FormattedMessage id="live.live" />;
    case 'delayed':
      return <FormattedMessage id="live.delayed" values={{ seconds: state.seconds }} />;
    case 'offline':
      return <FormattedMessage id="live.offline" values={{ time: new Date(state.since) }} />;
    case 'paused':
      return (
        <FormattedMessage
          id="live.paused"
          values={{ waiting: state.waiting, waitingText: wholeNumber(state.waiting, locale) }}
        />
      );
  }
}

const spokenAfterMs = 5_000;

/** A loss is spoken when it has lasted, and once; so is the return from it. */
function useSpokenLoss(state: LiveState): void {
  const { formatMessage } = useIntl();
  const wasLost = useRef(false);
  const isLost = state.kind === 'offline' || state.kind === 'delayed';
  const isBack = state.kind === 'live';
  const since = state.kind === 'offline' ? state.since : undefined;
  useEffect(() => {
    if (isBack && wasLost.current) {
      wasLost.current = false;
      say(formatMessage({ id: 'live.back.spoken' }));
    }
    if (!isLost || wasLost.current) return undefined;
    const timer = setTimeout(() => {
      wasLost.current = true;
      say(formatMessage({ id: 'live.lost.spoken' }, { time: new Date(since ?? Date.now()) }));
    }, spokenAfterMs);
    return () => clearTimeout(timer);
  }, [isLost, isBack, since, formatMessage]);
}
