import { chance } from './chance.mjs';
import { plusDays } from './days.mjs';
import { isPaused } from './pilot-sketch.mjs';

/**
 * @typedef {object} Exit
 * @property {string} on
 * @property {string} reason
 * @property {string} employment
 */

/** What a month's work brings in after tax, in euros: lowest and highest. */
const earnings = /** @type {Record<string, [number, number]>} */ ({
  AT: [1180, 2140],
  DE: [1210, 2190],
  IT: [910, 1640],
  SI: [840, 1480],
  HR: [760, 1320],
});

/**
 * How somebody's way through a pilot ends, as far as it has by today.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @param {{ enrolledOn: string, employment: string }} entry
 * @param {string} today
 * @returns {{ exit?: Exit, reEntry?: { on: string }, secondExit?: Exit, work: import('./pathway.mjs').Step[] }}
 */
export function fateOf(sketch, number, { enrolledOn, employment }, today) {
  const { between, often, weighted } = chance(sketch.code, 'fate', number);
  const lastDay = plusDays(today, Math.min(-1, sketch.ends));
  const planned = plusDays(enrolledOn, between(...sketch.stay));
  const isOver = sketch.ends < 0 || planned <= lastDay;
  const on = planned <= lastDay ? planned : lastDay;
  const finds = often(sketch.placed + (employment === 'employed' ? 0.3 : 0));
  const kind = sketch.tracks.includes('self_employment') && often(0.55) ? 'self_employed' : 'employed';
  if (!isOver) return { work: often(0.12) ? workFrom(sketch, number, kind, plusDays(enrolledOn, 40), lastDay) : [] };

  if (finds) {
    const reason = often(0.72) ? 'job_found' : 'completed';
    const startedOn = plusDays(on, -between(1, 20));
    return { exit: { on, reason, employment: kind }, work: workFrom(sketch, number, kind, startedOn, lastDay) };
  }
  const reason = weighted({ completed: 46, dropped_out: 22, moved_away: 12, lost_contact: 13, other: 7 });
  const status = weighted({ unemployed: 56, inactive: 22, long_term_unemployed: 12, unknown: 10 });
  const exit = { on, reason, employment: reason === 'lost_contact' ? 'unknown' : status };
  if (reason !== 'dropped_out' || !often(0.4)) return { exit, work: [] };
  return { exit, ...comeBack(sketch, number, on, lastDay, today), work: [] };
}

/**
 * Some who dropped out come back, and then mostly complete.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @param {string} exitedOn
 * @param {string} lastDay
 * @param {string} today
 * @returns {{ reEntry?: { on: string }, secondExit?: Exit }}
 */
function comeBack(sketch, number, exitedOn, lastDay, today) {
  const { between } = chance(sketch.code, 'comes back', number);
  const on = plusDays(exitedOn, between(12, 40));
  if (plusDays(on, 20) > lastDay || isPaused(sketch, on, today)) return {};
  const leaves = plusDays(on, between(40, 90));
  const secondExit = { on: leaves, reason: 'completed', employment: 'unemployed' };
  if (leaves <= lastDay) return { reEntry: { on }, secondExit };
  if (sketch.ends < 0) return { reEntry: { on }, secondExit: { ...secondExit, on: lastDay } };
  return { reEntry: { on } };
}

/**
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @param {string} kind
 * @param {string} on
 * @param {string} lastDay
 * @returns {import('./pathway.mjs').Step[]}
 */
function workFrom(sketch, number, kind, on, lastDay) {
  const { between, often } = chance(sketch.code, 'work', number);
  const isOwn = kind === 'self_employed';
  const track = isOwn ? 'self_employment' : 'employment';
  const [low, high] = /** @type {[number, number]} */ (earnings[sketch.territory.slice(0, 2)]);
  const value = `${between(low, high)}.${between(10, 98)}`.replace(/0$/, '');
  const paidOn = plusDays(on, between(28, 35));
  /** @type {import('./pathway.mjs').Step[]} */
  const steps = [{ kind: 'outcomes', body: { track, kind: isOwn ? 'business_registered' : 'job_started', on } }];
  // Some will not say what they earn.
  if (often(0.88)) steps.push({ kind: 'outcomes', body: { track, kind: 'earnings', on: paidOn, value, unit: 'EUR' } });
  return steps.filter(({ body }) => body.on <= lastDay);
}
