import { chance } from './chance.mjs';
import { daysBetween, plusDays } from './days.mjs';

/** Milestones every pilot has, from co-design to uptake. `share` is the part of its duration that has passed. */
const everyPilot = [
  { title: 'Co-design workshop held', beforeStart: 74 },
  { title: 'Target group agreed', beforeStart: 60 },
  { title: 'Partner agreements signed', beforeStart: 46 },
  { title: 'Data protection impact assessment and consent forms ready', beforeStart: 32 },
  { title: 'Staff trained', beforeStart: 21 },
  { title: 'Recruitment opened', beforeStart: 14 },
  { title: 'First participant enrolled', afterStart: 10, enrolled: 0.01 },
  { title: 'Half of the places taken', share: 0.3, enrolled: 0.5 },
  { title: 'Mid-term review held', share: 0.5 },
  { title: 'Last intervention', afterEnd: -7 },
  { title: 'Four-week follow-up closed', afterEnd: 35 },
  { title: 'Evaluation workshop held', afterEnd: 60 },
  { title: 'Pilot report approved', afterEnd: 90 },
  { title: 'Recommendation published', afterEnd: 120 },
  { title: 'Uptake documented by an organisation', afterEnd: 175 },
  { title: 'Six-month follow-up closed', afterEnd: 196 },
];

/**
 * @typedef {object} Milestone
 * @property {string} title
 * @property {string} dueOn as first planned
 * @property {MilestoneReport[]} reports in their order
 */

/**
 * @typedef {object} MilestoneReport
 * @property {'reached' | 'missed' | 'rebaselined'} how
 * @property {object} body
 * @property {{ reason: string, changes: object }} [correction]
 */

/**
 * The work plan of a pilot with what was reported of it by today.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {readonly string[]} enrolments days on which participants entered, in their order
 * @param {string} today
 * @returns {Milestone[]}
 */
export function workPlanOf(sketch, enrolments, today) {
  const common = everyPilot.map((template) => {
    const dueOn = plusDays(today, offsetOf(template, sketch));
    const reachedOn = 'enrolled' in template ? enrolledBy(template.enrolled, sketch, enrolments) : undefined;
    return fromTemplate(sketch, template.title, dueOn, reachedOn, today);
  });
  const own = sketch.milestones.map((milestone) => fromSketch(sketch, milestone, today));
  return [...common, ...own].sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
}

/**
 * @param {(typeof everyPilot)[number]} template
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 */
function offsetOf({ beforeStart, afterStart, share, afterEnd }, { starts, ends }) {
  if (beforeStart !== undefined) return starts - beforeStart;
  if (afterStart !== undefined) return starts + afterStart;
  if (share !== undefined) return Math.round(starts + share * (ends - starts));
  return ends + (afterEnd ?? 0);
}

/**
 * @param {number | undefined} share
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {readonly string[]} enrolments
 */
function enrolledBy(share = 0, { participants }, enrolments) {
  return enrolments[Math.max(1, Math.ceil(share * participants)) - 1];
}

/**
 * Two of three are reached in time, the rest late; who is late for long is still late today.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {string} title
 * @param {string} dueOn
 * @param {string | undefined} known the day on which it was reached, where something else says so
 * @param {string} today
 * @returns {Milestone}
 */
function fromTemplate(sketch, title, dueOn, known, today) {
  const { often, between } = chance(sketch.code, 'milestone', title);
  const drawn = plusDays(dueOn, often(0.68) ? -between(0, 6) : between(2, 24));
  const reachedOn = known ?? drawn;
  const isReached = reachedOn < today && (known !== undefined || dueOn <= today);
  return { title, dueOn, reports: isReached ? [reached(sketch, title, reachedOn)] : [] };
}

/**
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {import('./pilot-sketch.mjs').OwnMilestone} milestone
 * @param {string} today
 * @returns {Milestone}
 */
function fromSketch(sketch, { title, due, reached: at, misreported, missed, rebaselined }, today) {
  /** @type {MilestoneReport[]} */
  const reports = [];
  if (rebaselined) {
    const { due: later, reason } = rebaselined;
    reports.push({ how: 'rebaselined', body: { dueOn: plusDays(today, later), reason } });
  }
  if (missed) reports.push({ how: 'missed', body: { reason: missed } });
  if (at !== undefined) {
    const on = plusDays(today, at);
    const correction = misreported && { reason: misreported.reason, changes: { on } };
    const reportedOn = misreported ? plusDays(today, misreported.reached) : on;
    reports.push({ ...reached(sketch, title, reportedOn), ...(correction && { correction }) });
  }
  return { title, dueOn: plusDays(today, due), reports };
}

/**
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {string} title
 * @param {string} on
 * @returns {MilestoneReport}
 */
function reached({ code }, title, on) {
  const { often } = chance(code, 'evidence', title);
  const page = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const link = { title: 'Minutes (demonstration)', url: `https://example.org/${code.toLowerCase()}/${page}` };
  return { how: 'reached', body: { on, ...(often(0.6) && { evidence: [link] }) } };
}

/**
 * How many days a milestone is still away; negative when overdue.
 * @param {string} dueOn
 * @param {string} today
 */
export const daysLeft = (dueOn, today) => daysBetween(today, dueOn);
