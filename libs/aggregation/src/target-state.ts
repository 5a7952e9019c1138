import type { Forecast } from './forecast.js';

/** How a figure stands against its target, best last. */
export const targetStates = ['off-track', 'at-risk', 'on-track', 'reached'] as const;

export type TargetState = (typeof targetStates)[number];

export interface Progress {
  /** Where better is. */
  direction: 'up' | 'down';
  target: number;
  value: number;
  /** What the value was meant to be by now; see `expectedOn`. */
  expectedNow: number;
  /** Of the value at the end of the period; absent while there are too few points. */
  forecast?: Pick<Forecast, 'expected' | 'low' | 'high'>;
  /** The state told last. */
  previous?: TargetState;
  /** How far a value must fall back behind a boundary, in its own unit, before the better state is given up. */
  margin: number;
}

/**
 * The state of a figure against its target. The boundaries, each of which must be met:
 *
 * - `reached`: the value is at the target or beyond, whatever is forecast;
 * - `on-track`: the value is not behind what it was meant to be by now, and the forecast is at the target or beyond;
 * - `at-risk`: the forecast's interval still holds or exceeds the target; also while there is no forecast;
 * - `off-track`: the whole interval misses it.
 *
 * A better state is entered at its boundary and left only more than `margin` behind it, so that values which tremble
 * within the margin change the state once and not again and again.
 */
export function targetState({
  direction,
  target,
  value,
  expectedNow,
  forecast,
  previous,
  margin,
}: Progress): TargetState {
  const beyond = (a: number, b: number): number => (direction === 'up' ? a - b : b - a);
  const best = forecast && (direction === 'up' ? forecast.high : forecast.low);
  const reached = beyond(value, target);
  const onTrack = Math.min(
    beyond(value, expectedNow),
    forecast === undefined ? Infinity : beyond(forecast.expected, target),
  );
  const possible = best === undefined ? Infinity : beyond(best, target);

  const before = previous === undefined ? -1 : targetStates.indexOf(previous);
  const holds = (state: TargetState, ahead: number): boolean =>
    ahead >= 0 || (before >= targetStates.indexOf(state) && ahead >= -margin);

  if (holds('reached', reached)) return 'reached';
  if (!holds('at-risk', possible)) return 'off-track';
  return holds('on-track', onTrack) ? 'on-track' : 'at-risk';
}
