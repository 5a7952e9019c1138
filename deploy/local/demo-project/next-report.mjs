import { daysBetween, plusDays } from './days.mjs';

/**
 * A pilot as its manager sees it now.
 * @typedef {object} PilotNow
 * @property {string} id
 * @property {string} code
 * @property {{ id: string, enrolledOn: string, exit?: { on: string } }[]} participants
 * @property {{ id: string, dueOn: string, state: string }[]} milestones
 * @property {Set<string>} asked who was asked again after leaving, and at which point: see {@link askedAs}
 *
 * @typedef {{ path: string, body: object, asks?: string }} Report `asks` is for `asked`
 * @typedef {(pilot: PilotNow, choices: import('./chance.mjs').Chance, today: string) => Report | undefined} Maker
 */

const tracks = ['orientation', 'language', 'skills', 'training', 'housing', 'mentoring', 'employment'];
const entries = {
  gender: { female: 48, male: 50, non_binary: 2 },
  ageBand: { '18_29': 48, '30_54': 46, '55_and_over': 6 },
  employment: { unemployed: 50, long_term_unemployed: 22, inactive: 20, employed: 8 },
  protection: { refugee: 45, subsidiary_protection: 27, temporary_protection: 16, asylum_applicant: 12 },
};

/** @type {Readonly<Record<string, Maker>>} */
const makers = {
  support({ participants }, { oneOf }, today) {
    const present = participants.filter(({ exit }) => !exit);
    if (present.length === 0) return undefined;
    const body = { track: oneOf(tracks), on: today, hours: oneOf(['0.5', '1', '1.5', '2', '3']) };
    return { path: `participants/${oneOf(present).id}/support`, body };
  },

  outcome({ participants }, { oneOf }, today) {
    const present = participants.filter(({ exit }) => !exit);
    if (present.length === 0) return undefined;
    const happened = oneOf([
      { track: 'orientation', kind: 'plan_signed' },
      { track: 'language', kind: 'language_level', level: 'a2' },
      { track: 'skills', kind: 'skills_profiled' },
      { track: 'training', kind: 'course_completed' },
      { track: 'housing', kind: 'moved_to_shared_housing' },
      { track: 'mentoring', kind: 'mentor_matched' },
    ]);
    return { path: `participants/${oneOf(present).id}/outcomes`, body: { ...happened, on: today } };
  },

  enrolment({ code }, { between, weighted }, today) {
    const entry = Object.fromEntries(Object.entries(entries).map(([field, weights]) => [field, weighted(weights)]));
    const reference = `${code}-LIVE-${between(1, 2 ** 40).toString(36)}`;
    return { path: 'participants', body: { reference, enrolledOn: today, entry: { ...entry, isced: between(0, 7) } } };
  },

  exit({ participants }, { oneOf, often, weighted }, today) {
    const ready = participants.filter(({ enrolledOn, exit }) => !exit && daysBetween(enrolledOn, today) > 60);
    if (ready.length === 0) return undefined;
    const isPlaced = often(0.56);
    const reason = isPlaced ? 'job_found' : weighted({ completed: 60, dropped_out: 25, moved_away: 15 });
    const employment = isPlaced ? 'employed' : weighted({ unemployed: 70, inactive: 20, unknown: 10 });
    return { path: `participants/${oneOf(ready).id}/exit`, body: { on: today, reason, employment } };
  },

  followUp({ participants, asked }, { oneOf, weighted }, today) {
    const isAround =
      (/** @type {number} */ days) =>
      (/** @type {{ exit?: { on: string } }} */ { exit }) =>
        exit !== undefined && Math.abs(daysBetween(exit.on, today) - days) <= 12;
    const points = [
      ...participants.filter(isAround(28)).map(({ id }) => ({ id, point: 'four_weeks' })),
      ...participants.filter(isAround(182)).map(({ id }) => ({ id, point: 'six_months' })),
    ].filter(({ id, point }) => !asked.has(askedAs(id, point)));
    if (points.length === 0) return undefined;
    const { id, point } = oneOf(points);
    const employment = weighted({ employed: 52, unemployed: 32, inactive: 16 });
    const body = { point, on: today, result: 'done', employment };
    return { path: `participants/${id}/follow-ups`, body, asks: askedAs(id, point) };
  },

  expenditure(_pilot, { between, oneOf }, today) {
    const [category, text] = oneOf([
      ['participants', 'Tickets for participants'],
      ['external_expertise', 'Interpreter'],
      ['office', 'Paper and telephone'],
      ['travel', 'Journey to the partners'],
    ]);
    const money = { amount: between(2_000, 24_000), currency: 'EUR' };
    return { path: 'expenditure', body: { on: today, money, category, description: `${text} (demonstration)` } };
  },

  milestone({ milestones }, { between }, today) {
    const [next] = milestones
      .filter(({ state, dueOn }) => state === 'planned' && dueOn <= plusDays(today, 21))
      .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
    if (next) return { path: `milestones/${next.id}/reached`, body: { on: today } };
    const body = { title: 'Meeting of the partners (demonstration)', dueOn: plusDays(today, between(0, 12)) };
    return { path: 'milestones', body };
  },
};

/**
 * @param {string} participant
 * @param {string} point
 */
export const askedAs = (participant, point) => `${participant} ${point}`;

const weights = { support: 44, outcome: 18, enrolment: 9, exit: 8, followUp: 5, expenditure: 8, milestone: 8 };

/**
 * Something that may well happen in a pilot now.
 * @param {PilotNow} pilot
 * @param {import('./chance.mjs').Chance} choices
 * @param {string} today
 * @returns {Report}
 */
export function nextReport(pilot, choices, today) {
  for (;;) {
    const report = makers[choices.weighted(weights)]?.(pilot, choices, today);
    if (report) return report;
  }
}
