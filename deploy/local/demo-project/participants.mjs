import { chance } from './chance.mjs';
import { plusDays } from './days.mjs';
import { pathOf } from './pathway.mjs';

/**
 * @typedef {object} Participant
 * @property {string} reference the code the organisation gave this person
 * @property {string} enrolledOn
 * @property {Entry} entry
 * @property {import('./pathway.mjs').Step[]} steps in their order
 */

/**
 * @typedef {object} Entry
 * @property {string} gender
 * @property {string} ageBand
 * @property {string} employment
 * @property {string} [protection]
 * @property {number} [isced]
 * @property {boolean} [thirdCountryNational]
 */

/**
 * Everybody who has entered a pilot by today, in the order of entry.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {string} today
 * @returns {Participant[]}
 */
export function participantsOf(sketch, today) {
  const enrolments = enrolmentsOf(sketch, today);
  return enrolments.map((enrolledOn, number) => {
    const entry = entryOf(sketch, number);
    const steps = pathOf(sketch, number, { enrolledOn, employment: entry.employment }, today);
    return { reference: personOf(sketch, number), enrolledOn, entry, steps };
  });
}

/**
 * Places fill quickly at first.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {string} today
 */
function enrolmentsOf({ code, starts, ends, pause, participants }, today) {
  const last = Math.min(-2, ends - 90);
  const { between } = chance(code, 'enrolments');
  const days = Array.from({ length: participants }, (_, number) => {
    const even = (number + 0.5) / participants;
    const planned = starts + Math.round((last - starts) * even ** 1.4) + between(-4, 4);
    const offset = Math.min(last, Math.max(starts, planned));
    return pause && offset >= pause.from && offset < pause.to ? pause.to + between(0, 10) : offset;
  });
  return days.sort((left, right) => left - right).map((offset) => plusDays(today, offset));
}

/**
 * The same person has the same code in every pilot.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 */
function personOf({ code, knownFrom }, number) {
  const pilot = knownFrom?.participants.includes(number) ? knownFrom.pilot : code;
  return `${pilot}-${String(number + 1).padStart(3, '0')}`;
}

/**
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {number} number
 * @returns {Entry}
 */
function entryOf(sketch, number) {
  const { profile } = sketch;
  const person = chance('person', personOf(sketch, number));
  const gender = person.weighted(profile.gender);
  const ageBand = person.weighted(profile.ageBand);
  const protection = person.weighted({
    refugee: 42,
    subsidiary_protection: 24,
    temporary_protection: 16,
    asylum_applicant: 12,
    humanitarian: 4,
    unknown: 2,
  });
  const isced = Number(person.weighted({ 0: 6, 1: 14, 2: 24, 3: 30, 4: 6, 5: 5, 6: 11, 7: 4 }));
  const employment = chance(sketch.code, 'entry', number).weighted(profile.employment);
  return {
    gender,
    ageBand,
    employment,
    protection,
    ...(person.often(0.93) && { isced }),
    thirdCountryNational: true,
  };
}
