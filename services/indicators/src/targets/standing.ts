import { expectedOn, type Forecast, forecast, type Point, targetState, type TargetState } from '@integras/aggregation';
import { daysBetween } from '../definitions/days.js';
import type { TargetRow } from './target.entity.js';

/** How a figure stands against its target on a day. */
export interface Standing {
  state: TargetState;
  value: number;
  /** How much of the way from the baseline to the target is done; 1 is all of it. */
  achieved: number;
  /** What was meant to be reached by now. */
  expected: number;
  /** What the figure is expected to be when the time is up, with its 95 % interval; absent while too little is known. */
  forecast?: Pick<Forecast, 'expected' | 'low' | 'high'>;
}

/** Progress may fall back by so much of the whole way before a better state is given up. */
const margin = 0.02;

/** @param points what the figure was known to be on earlier days, counted from the day of the baseline */
export function standing(target: TargetRow, value: number, points: readonly Point[], today: string): Standing {
  const [baseline, aim] = [Number(target.baseline), Number(target.value)];
  const dayOf = (day: string) => daysBetween(target.since, day);
  const path = {
    baseline,
    target: aim,
    from: 0,
    to: dayOf(target.until),
    interim: target.interim.map(({ on, value: meant }) => ({ on: dayOf(on), value: Number(meant) })),
  };
  const expected = expectedOn(path, dayOf(today));
  const predicted = forecast(points, Math.max(path.to, dayOf(today)));
  const forecasted = predicted && { expected: predicted.expected, low: predicted.low, high: predicted.high };
  const state = targetState({
    direction: aim >= baseline ? 'up' : 'down',
    target: aim,
    value,
    expectedNow: expected,
    margin: margin * Math.abs(aim - baseline),
    ...(forecasted && { forecast: forecasted }),
    ...(target.state && { previous: target.state }),
  });
  const achieved = aim === baseline ? Number(state === 'reached') : (value - baseline) / (aim - baseline);
  return { state, value, achieved, expected, ...(forecasted && { forecast: forecasted }) };
}
