import { idOf } from './chance.mjs';
import { daysBetween, plusDays } from './days.mjs';
import { expenditureOf } from './expenditure.mjs';
import { participantsOf } from './participants.mjs';
import { partners, territories } from './partnership.mjs';
import { pilotSketches } from './pilot-sketches.mjs';
import { workPlanOf } from './work-plan.mjs';

/**
 * @typedef {object} DemoPilot
 * @property {string} id
 * @property {string} manager
 * @property {Description} description
 * @property {Transition[]} opening steps taken before anything about participants is reported
 * @property {Transition[]} ending steps taken after all of it
 * @property {import('./work-plan.mjs').Milestone[]} milestones
 * @property {import('./participants.mjs').Participant[]} participants
 * @property {import('./expenditure.mjs').Expense[]} expenditure
 *
 * @typedef {object} Description
 * @property {string} code
 * @property {string} title
 * @property {string} territory code
 * @property {string} partner code
 * @property {readonly string[]} jointlyWith codes
 * @property {readonly string[]} themes
 * @property {string} targetGroup
 * @property {string} whyChosen
 * @property {string} startsOn
 * @property {string} endsOn
 * @property {{ amount: number, currency: string }} budget
 *
 * @typedef {{ to: string, on: string, reason?: string }} Transition
 */

const invented = 'Demonstration data: this pilot, its people and its figures are invented.';
const daysBeforeToday = 640;
const threeYears = 1_095;

/** How the demonstration is found in an installation. */
export const demoProjectCode = 'DEMO-SIFORREF';

/**
 * The demonstration as it would have been reported by a day: a whole project, in its second year.
 * @param {string} today
 */
export function demoPlan(today) {
  const startsOn = plusDays(today, -daysBeforeToday);
  return {
    project: {
      project: idOf('project'),
      code: demoProjectCode,
      name: 'SIforREF, demonstration with invented data',
      startsOn,
      endsOn: plusDays(startsOn, threeYears),
      currency: 'EUR',
    },
    territories,
    partners,
    pilots: pilotSketches.map((sketch) => pilotOf(sketch, today)),
  };
}

/** @typedef {ReturnType<typeof demoPlan>} DemoPlan */

/**
 * The day a demonstration was made for, told by the project it left: a load that was interrupted goes on
 * with the days it began with.
 * @param {string} projectStartsOn
 */
export function dayOfDemo(projectStartsOn) {
  return plusDays(projectStartsOn, daysBeforeToday);
}

/**
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {string} today
 * @returns {DemoPilot}
 */
function pilotOf(sketch, today) {
  const { code, title, territory, partner, jointlyWith, themes, targetGroup, whyChosen, manager } = sketch;
  const participants = participantsOf(sketch, today);
  const startsOn = plusDays(today, sketch.starts);
  const endsOn = plusDays(today, sketch.ends);
  const enrolments = participants.map(({ enrolledOn }) => enrolledOn);
  return {
    id: idOf('pilot', code),
    manager,
    description: {
      code,
      title,
      territory,
      partner,
      jointlyWith,
      themes,
      targetGroup,
      whyChosen: `${whyChosen}\n\n${invented}`,
      startsOn,
      endsOn,
      budget: { amount: sketch.budget * 100, currency: 'EUR' },
    },
    opening: openingOf(sketch, today),
    ending: daysBetween(endsOn, today) > 0 ? [{ to: 'completed', on: endsOn }] : [],
    milestones: workPlanOf(sketch, enrolments, today),
    participants,
    expenditure: expenditureOf(sketch, today),
  };
}

/**
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {string} today
 * @returns {Transition[]}
 */
function openingOf({ starts, pause }, today) {
  if (starts > 0) return [];
  const started = { to: 'running', on: plusDays(today, starts) };
  if (!pause) return [started];
  const { from, to, reason } = pause;
  return [started, { to: 'paused', on: plusDays(today, from), reason }, { to: 'running', on: plusDays(today, to) }];
}
