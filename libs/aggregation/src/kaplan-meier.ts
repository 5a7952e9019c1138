import { z } from './interval.js';

/** What happened at a time since entry: how many had the event, how many were last seen without it. */
export interface Observed {
  time: number;
  events: number;
  censored: number;
}

/** The curve from a time until the next one. */
export interface SurvivalStep extends Observed {
  /** Without the event just before the time, and still followed. Who is censored at a time is at risk at it. */
  atRisk: number;
  /** The estimated share that is without the event after the time. */
  survival: number;
  /** Greenwood's standard error of it; absent where nobody is left. */
  standardError?: number;
  /** The pointwise 95 % interval; absent, as in R, where the curve is 1 or 0 and its logarithms do not exist. */
  low?: number;
  high?: number;
}

/**
 * The product-limit estimate of the share without the event, a step for every time something was observed at.
 *
 * E. L. Kaplan and P. Meier, JASA 53 (1958), 457-481; variance of M. Greenwood (1926); interval on the log-log scale,
 * log(−log S), of J. D. Kalbfleisch and R. L. Prentice (1980): within [0, 1] also in small groups.
 * @throws RangeError for a time or count below 0.
 */
export function kaplanMeier(observed: Iterable<Observed>): SurvivalStep[] {
  const times = inOrder(observed);
  let atRisk = times.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  return times.map(({ time, events, censored }) => {
    survival *= (atRisk - events) / atRisk;
    // At nobody left this divides by 0, and means what it says: there is no error of a curve that has ended.
    greenwood += events === 0 ? 0 : events / (atRisk * (atRisk - events));
    const step = { time, events, censored, atRisk, survival, ...(survival > 0 && errorOf(survival, greenwood)) };
    atRisk -= events + censored;
    return step;
  });
}

function errorOf(survival: number, greenwood: number): Pick<SurvivalStep, 'standardError' | 'low' | 'high'> {
  const relative = Math.sqrt(greenwood);
  if (survival === 1) return { standardError: 0 };
  const distance = (z * relative) / -Math.log(survival);
  return {
    standardError: survival * relative,
    low: survival ** Math.exp(distance),
    high: survival ** Math.exp(-distance),
  };
}

function inOrder(observed: Iterable<Observed>): Observed[] {
  const byTime = new Map<number, Observed>();
  for (const { time, events, censored } of observed) {
    if (!(time >= 0 && events >= 0 && censored >= 0)) {
      throw new RangeError(`not observed: ${events} events and ${censored} censored at ${time}`);
    }
    if (events + censored === 0) continue;
    const before = byTime.get(time);
    byTime.set(time, {
      time,
      events: (before?.events ?? 0) + events,
      censored: (before?.censored ?? 0) + censored,
    });
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}
