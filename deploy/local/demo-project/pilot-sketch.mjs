import { daysBetween } from './days.mjs';

/**
 * A pilot as somebody invented it; its history is generated from this. Days are counted from today, so
 * that the demonstration never looks stale.
 * @typedef {object} PilotSketch
 * @property {string} code
 * @property {string} manager account of the demonstration
 * @property {string} title
 * @property {string} territory code
 * @property {string} partner code of the partner that runs it
 * @property {readonly string[]} jointlyWith codes
 * @property {readonly string[]} themes
 * @property {string} targetGroup
 * @property {string} whyChosen
 * @property {number} budget in euros
 * @property {number} starts first day with participants; a pilot that starts after today is only planned
 * @property {number} ends
 * @property {{ from: number, to: number, reason: string }} [pause]
 * @property {number} participants so many have entered by today
 * @property {{ pilot: string, participants: readonly number[] }} [knownFrom] those who also took part in another pilot
 * @property {readonly [number, number]} stay shortest and longest, in days
 * @property {number} placed share of those leaving who work by then
 * @property {readonly string[]} tracks
 * @property {Profile} profile who takes part, as weights
 * @property {readonly OwnMilestone[]} milestones beside those every pilot has
 */

/**
 * @typedef {object} Profile
 * @property {Readonly<Record<string, number>>} gender
 * @property {Readonly<Record<string, number>>} ageBand
 * @property {Readonly<Record<string, number>>} employment
 */

/**
 * @typedef {object} OwnMilestone
 * @property {string} title
 * @property {number} due
 * @property {number} [reached]
 * @property {{ reached: number, reason: string }} [misreported] what was reported at first, and why it was wrong
 * @property {string} [missed] the reason
 * @property {{ due: number, reason: string }} [rebaselined]
 */

export const profiles = {
  /** @type {Profile} */
  mixed: {
    gender: { female: 44, male: 53, non_binary: 1, unknown: 2 },
    ageBand: { '18_29': 46, '30_54': 46, '55_and_over': 6, unknown: 2 },
    employment: { unemployed: 48, long_term_unemployed: 24, inactive: 20, employed: 6, unknown: 2 },
  },
  /** @type {Profile} */
  young: {
    gender: { female: 28, male: 70, non_binary: 2 },
    ageBand: { under_18: 6, '18_29': 88, '30_54': 6 },
    employment: { unemployed: 58, inactive: 30, employed: 10, unknown: 2 },
  },
  /** @type {Profile} */
  women: {
    gender: { female: 98, non_binary: 2 },
    ageBand: { '18_29': 24, '30_54': 66, '55_and_over': 10 },
    employment: { unemployed: 40, long_term_unemployed: 22, inactive: 30, employed: 4, self_employed: 4 },
  },
};

/**
 * @param {PilotSketch} sketch
 * @param {string} day
 * @param {string} today
 */
export function isPaused({ pause }, day, today) {
  const offset = daysBetween(today, day);
  return pause !== undefined && offset >= pause.from && offset < pause.to;
}
