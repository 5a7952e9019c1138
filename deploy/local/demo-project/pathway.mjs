import { chance } from './chance.mjs';
import { plusDays } from './days.mjs';
import { fateOf } from './fate.mjs';
import { isPaused } from './pilot-sketch.mjs';
import { outcomesOn } from './tracks.mjs';

/**
 * Something reported of a participant; `kind` is the last part of its address.
 * @typedef {object} Step
 * @property {'support' | 'outcomes' | 'exit' | 're-entry' | 'follow-ups'} kind
 * @property {{ on: string } & Record<string, unknown>} body
 */

/**
 * What is known about a participant by today, from the plan that is signed to the follow-up half a year after leaving.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @param {{ enrolledOn: string, employment: string }} entry
 * @param {string} today
 * @returns {Step[]}
 */
export function pathOf(sketch, number, entry, today) {
  const fate = fateOf(sketch, number, entry, today);
  const { exit, reEntry, secondExit } = fate;
  const spans = [{ from: entry.enrolledOn, to: exit?.on ?? today }];
  if (reEntry) spans.push({ from: reEntry.on, to: secondExit?.on ?? today });
  const last = reEntry ? secondExit : exit;

  /** @type {(Step | undefined)[]} */
  const steps = [
    ...outcomesOn(sketch, number, { from: entry.enrolledOn, to: exit?.on ?? today }),
    ...spans.flatMap((span, which) => supportIn(sketch, number, span, which, today)),
    ...fate.work,
    exit && { kind: 'exit', body: exit },
    reEntry && { kind: 're-entry', body: reEntry },
    secondExit && { kind: 'exit', body: secondExit },
    ...(last ? followUpsAfter(sketch, number, last, today) : []),
  ];
  return inOrder(steps.filter((step) => step !== undefined));
}

/** What must follow what when both happen on one day. */
const rank = { 're-entry': 0, outcomes: 1, support: 2, exit: 3, 'follow-ups': 4 };

/** @param {Step[]} steps */
function inOrder(steps) {
  return steps.sort((left, right) => {
    if (left.body.on !== right.body.on) return left.body.on < right.body.on ? -1 : 1;
    return rank[left.kind] - rank[right.kind];
  });
}

/**
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @param {{ from: string, to: string }} span
 * @param {number} which
 * @param {string} today
 * @returns {Step[]}
 */
function supportIn(sketch, number, { from, to }, which, today) {
  const { between, oneOf } = chance(sketch.code, 'support', number, which);
  /** @type {Step[]} */
  const steps = [];
  for (let on = plusDays(from, between(2, 14)); on < to; on = plusDays(on, between(28, 58))) {
    const body = { track: oneOf(sketch.tracks), on, hours: oneOf(['0.5', '1', '1.5', '1.5', '2', '2.5', '3', '4']) };
    if (!isPaused(sketch, on, today)) steps.push({ kind: 'support', body });
  }
  return steps;
}

/**
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @param {import('./fate.mjs').Exit} exit
 * @param {string} today
 * @returns {Step[]}
 */
function followUpsAfter(sketch, number, exit, today) {
  const { between, often, weighted } = chance(sketch.code, 'follow-up', number);
  const points = [
    { point: 'four_weeks', on: plusDays(exit.on, between(25, 31)), stays: 0.93 },
    { point: 'six_months', on: plusDays(exit.on, between(178, 190)), stays: 0.82 },
  ];
  return points.flatMap(({ point, on, stays }) => {
    const isEmployed = exit.employment === 'employed' || exit.employment === 'self_employed';
    const now = isEmployed && often(stays) ? exit.employment : weighted({ unemployed: 58, employed: 24, inactive: 18 });
    const result = weighted(
      exit.reason === 'lost_contact' ? { unknown: 88, done: 12 } : { done: 84, unknown: 11, refused: 5 },
    );
    const employment = result === 'done' ? now : 'unknown';
    return on <= today ? [{ kind: /** @type {const} */ ('follow-ups'), body: { point, on, result, employment } }] : [];
  });
}
