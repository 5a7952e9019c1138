export { decimals, decimalText, type Exact, exact, quotient, scaled, whole } from './decimal.js';
export { Deltas } from './deltas.js';
export { expectedOn, type Path } from './expected-on.js';
export { type Forecast, forecast, type Point } from './forecast.js';
export { apart, type Interval } from './interval.js';
export { kaplanMeier, type Observed, type SurvivalStep } from './kaplan-meier.js';
export { medianSurvival } from './median-survival.js';
export { type MissingBounds, missingBounds } from './missing-bounds.js';
export { mean, standardDeviation, tInterval } from './moments.js';
export { newcombe, type Proportion } from './newcombe.js';
export { type Pair, type PairedChange, pairedChange } from './paired.js';
export { moved, Occurrences } from './presence.js';
export { type FiveNumbers, fiveNumbers, type Occurring, ordinalMedian, quantile } from './quantile.js';
export {
  counted,
  equal,
  isNothing,
  measured,
  negative,
  nothing,
  notKnown,
  plus,
  pool,
  share,
  type Tally,
} from './tally.js';
export { type Progress, type TargetState, targetState, targetStates } from './target-state.js';
export { wilson } from './wilson.js';
