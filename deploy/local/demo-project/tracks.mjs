import { chance } from './chance.mjs';
import { plusDays } from './days.mjs';

const levels = ['literacy', 'pre_a1', 'a1', 'a2', 'b1', 'b2'];

/**
 * What can happen on a track: how often, and between which days after entry. What stands below
 * something needs it to have happened.
 * @typedef {{ kind: string, share: number, from: number, to: number, next?: Happening }} Happening
 * @type {Readonly<Record<string, readonly Happening[]>>}
 */
const happenings = {
  orientation: [{ kind: 'plan_signed', share: 0.86, from: 4, to: 24 }],
  skills: [
    { kind: 'skills_profiled', share: 0.8, from: 12, to: 48 },
    {
      kind: 'recognition_applied',
      share: 0.42,
      from: 45,
      to: 90,
      next: { kind: 'recognition_decided', share: 0.55, from: 60, to: 130 },
    },
  ],
  training: [
    {
      kind: 'course_completed',
      share: 0.62,
      from: 55,
      to: 120,
      next: { kind: 'qualification_gained', share: 0.5, from: 5, to: 25 },
    },
  ],
  housing: [
    {
      kind: 'moved_to_shared_housing',
      share: 0.64,
      from: 25,
      to: 80,
      next: { kind: 'moved_to_autonomous_housing', share: 0.52, from: 60, to: 140 },
    },
  ],
  mentoring: [{ kind: 'mentor_matched', share: 0.76, from: 8, to: 40 }],
  autonomy: [{ kind: 'support_ended', share: 0.4, from: 110, to: 200 }],
};

/**
 * The outcomes of a participant on the tracks of the pilot, within the days given.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @param {{ from: string, to: string }} span
 * @returns {import('./pathway.mjs').Step[]}
 */
export function outcomesOn(sketch, number, { from, to }) {
  const steps = sketch.tracks.flatMap((track) => {
    if (track === 'language') return languageFrom(sketch, number, from);
    const choices = chance(sketch.code, 'track', track, number);
    return (happenings[track] ?? []).flatMap((happening) => happenOn(track, happening, from, choices));
  });
  return steps.filter(({ body }) => body.on < to);
}

/**
 * @param {string} track
 * @param {Happening} happening
 * @param {string} after
 * @param {import('./chance.mjs').Chance} choices
 * @returns {import('./pathway.mjs').Step[]}
 */
function happenOn(track, { kind, share, from, to, next }, after, choices) {
  const on = plusDays(after, choices.between(from, to));
  if (!choices.often(share)) return [];
  return [{ kind: 'outcomes', body: { track, kind, on } }, ...(next ? happenOn(track, next, on, choices) : [])];
}

/**
 * A test at entry, and another every few months for most: two in three reach the next level by then.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @param {string} enrolledOn
 * @returns {import('./pathway.mjs').Step[]}
 */
function languageFrom(sketch, number, enrolledOn) {
  const { between, often, weighted } = chance(sketch.code, 'track', 'language', number);
  const first = levels.indexOf(weighted({ literacy: 8, pre_a1: 22, a1: 38, a2: 24, b1: 8 }));
  const tests = [0, 1, 2].filter((test) => test === 0 || often(0.72 / test));
  let on = plusDays(enrolledOn, between(2, 12));
  let at = first;
  return tests.map((test) => {
    if (test > 0 && often(0.68)) at = Math.min(at + 1, levels.length - 1);
    const body = { track: 'language', kind: 'language_level', on, level: levels[at] };
    on = plusDays(on, between(62, 105));
    return { kind: /** @type {const} */ ('outcomes'), body };
  });
}
