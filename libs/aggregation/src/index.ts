export { decimals, decimalText, type Exact, exact, quotient, scaled, whole } from './decimal.js';
export { Deltas } from './deltas.js';
export { mean, standardDeviation, tInterval } from './moments.js';
export { moved, Occurrences } from './presence.js';
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
export { wilson } from './wilson.js';
